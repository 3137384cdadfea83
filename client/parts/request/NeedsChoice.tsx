import { NEEDS, type Need } from '../../../models/domain/request/needs.ts'
import { texts } from '../../state/language.ts'
import { CheckGroup } from '../../ui/Choice.tsx'
import { NEED_ICONS } from './needIcons.tsx'

interface NeedsChoiceProps {
  readonly values: readonly Need[]
  readonly onChange: (values: readonly Need[]) => void
}

/** Support, never a condition: each by picture and word, several or none. */
export function NeedsChoice({ values, onChange }: NeedsChoiceProps) {
  const options = NEEDS.map((value) => {
    const Icon = NEED_ICONS[value]
    return { value, label: texts.value.needs[value], icon: <Icon size={20} /> }
  })
  return (
    <CheckGroup
      legend={texts.value.counter.needs}
      layout="grid"
      options={options}
      values={values}
      // In the order of the list, whatever was pressed first.
      onChange={(chosen) => onChange(NEEDS.filter((need) => chosen.includes(need)))}
    />
  )
}
