import { useRef, useState } from 'preact/hooks'
import { NEEDS, type Need } from '../../../models/domain/request/needs.ts'
import { commonNeeds } from '../../state/commonNeeds.ts'
import { firstTexts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckGroup } from '../../ui/Choice.tsx'
import { NEED_ICONS } from './needIcons.tsx'

interface NeedsChoiceProps {
  readonly values: readonly Need[]
  readonly onChange: (values: readonly Need[]) => void
}

/** Support, never a condition: each by picture and word, several or none. The rarer ones are one press away. */
export function NeedsChoice({ values, onChange }: NeedsChoiceProps) {
  const { counter, needs } = firstTexts.value
  const box = useRef<HTMLDivElement>(null)
  const [hasAll, setAll] = useState(false)
  const first = commonNeeds.value
  const others = NEEDS.filter((need) => !first.includes(need))
  // What is there stays where it is when the others come.
  const shown = [...first, ...others.filter((need) => hasAll || values.includes(need))]
  const options = shown.map((value) => {
    const Icon = NEED_ICONS[value]
    return { value, label: needs[value], icon: <Icon size={20} /> }
  })
  const showAll = () => {
    const came = others.find((need) => !values.includes(need))
    setAll(true)
    // To the first of those that came, as soon as it is there.
    setTimeout(() => box.current?.querySelector<HTMLInputElement>(`input[value="${came}"]`)?.focus())
  }
  return (
    <div class="needs-choice" ref={box}>
      <CheckGroup
        legend={counter.needs}
        hint={counter.needsHint}
        layout="grid"
        isOneStop
        options={options}
        values={values}
        // In the order of the list, whatever was pressed first.
        onChange={(chosen) => onChange(NEEDS.filter((need) => chosen.includes(need)))}
      />
      {hasAll ? null : (
        <Button kind="quiet" size="small" class="needs-more" onPress={showAll}>
          {counter.needsMore(NEEDS.length - shown.length)}
        </Button>
      )}
    </div>
  )
}
