import type { CoverView } from '../../../models/wire/schedule.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { coverTime, moveCover, namesOf } from './covering.ts'
import { usePress } from './usePress.ts'
import { coverWords } from './words.ts'

interface AgreedCoversProps {
  readonly covers: readonly CoverView[]
  readonly again: () => Promise<void>
}

/** The holes that are closed: who stands in when, as long as it is ahead. */
export function AgreedCovers({ covers, again }: AgreedCoversProps) {
  const words = coverWords.value
  const { busy, fault, press } = usePress(again)
  if (covers.length === 0) return null
  return (
    <section class="covers-agreed" aria-labelledby="covers-agreed">
      <h2 id="covers-agreed">{words.agreedTitle}</h2>
      <ul class="gaps">
        {covers.map((cover) => (
          <li key={cover.id}>
            <span>{coverTime(cover)}</span>
            <span class="remedy-line">
              <span>{words.agreed(cover.person.name, namesOf(cover.away))}</span>
              {cover.moves.includes('withdraw') ? (
                <Button
                  kind="quiet"
                  size="small"
                  label={words.withdrawOf(cover.person.name)}
                  busy={busy === cover.id}
                  onPress={() => void press(cover.id, () => moveCover(cover.id, 'withdraw'), words.did.withdraw)}
                >
                  {words.withdraw}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </section>
  )
}
