import { useEffect, useRef, useState } from 'preact/hooks'
import { NEEDS, type Need } from '../../../models/domain/request/needs.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckGroup } from '../../ui/Choice.tsx'
import { NEED_ICONS } from './needIcons.tsx'

interface NeedsChoiceProps {
  readonly values: readonly Need[]
  readonly onChange: (values: readonly Need[]) => void
}

/** The first of the list are wanted most; the rest is one press away. */
const FIRST = NEEDS.slice(0, 6)

/** Support, never a condition: each by picture and word, several or none. */
export function NeedsChoice({ values, onChange }: NeedsChoiceProps) {
  const { counter, needs } = texts.value
  const box = useRef<HTMLDivElement>(null)
  const [hasAll, setAll] = useState(false)
  const isEmpty = values.length === 0
  // Sent: the next client begins with the first ones again.
  useEffect(() => {
    if (isEmpty) setAll(false)
  }, [isEmpty])
  const shown = hasAll ? NEEDS : NEEDS.filter((need) => FIRST.includes(need) || values.includes(need))
  const options = shown.map((value) => {
    const Icon = NEED_ICONS[value]
    return { value, label: needs[value], icon: <Icon size={20} /> }
  })
  const showAll = () => {
    const known = shown.length
    setAll(true)
    // To the first of those that came, as soon as it is there.
    setTimeout(() => box.current?.querySelectorAll('input')[known]?.focus())
  }
  return (
    <div class="stack-s" ref={box}>
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
        <div>
          <Button kind="quiet" size="small" onPress={showAll}>
            {counter.needsMore(NEEDS.length - shown.length)}
          </Button>
        </div>
      )}
    </div>
  )
}
