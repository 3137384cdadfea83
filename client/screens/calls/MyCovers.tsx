import { useEffect, useRef } from 'preact/hooks'
import type { CoverMove } from '../../../models/domain/schedule/cover.ts'
import type { CoversView, CoverView } from '../../../models/wire/schedule.ts'
import { coverTime, moveCover, namesOf } from '../../parts/covers/covering.ts'
import { usePress } from '../../parts/covers/usePress.ts'
import { coverWords } from '../../parts/covers/words.ts'
import { announce } from '../../state/announcer.ts'
import { follow } from '../../state/live.ts'
import { timeOrDay } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

/** Who asks this person to stand in, and what they have agreed to; nothing where there is nothing. */
export function MyCovers() {
  const { mine: words } = coverWords.value
  const { known, again } = useQuery<CoversView>('/covers', ({ soon }) => [
    follow('covers:changed', soon),
    follow('directory:changed', soon),
  ])
  const mine = known.view?.mine
  useArrivals(mine)
  if (known.fault !== undefined && !known.view)
    return (
      <LoadFailed what={words.failed} onRetry={again}>
        {known.fault}
      </LoadFailed>
    )
  return mine === undefined || mine.length === 0 ? null : <Covers covers={mine} again={again} />
}

function Covers({ covers, again }: { readonly covers: readonly CoverView[]; readonly again: () => Promise<void> }) {
  const { mine: words, moves, notAfterAll, did } = coverWords.value
  const { busy, fault, press } = usePress(again)
  const heading = useRef<HTMLHeadingElement>(null)
  const answer = async ({ id }: CoverView, move: CoverMove) => {
    await press(`${id} ${move}`, () => moveCover(id, move), did[move])
    // The button goes with what it was for.
    heading.current?.focus()
  }
  const wordFor = (move: CoverMove, { standing }: CoverView) =>
    move === 'refuse' && standing === 'agreed' ? notAfterAll : moves[move]
  return (
    <section class="stack" aria-labelledby="covers-title">
      <h2 id="covers-title" ref={heading} tabIndex={-1}>
        {words.title} <span class="soft">({covers.length})</span>
      </h2>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <ul class="agreements-list sheet">
        {covers.map((cover) => (
          <li key={cover.id} class="row spread">
            <div>
              <p class="strong">
                {coverTime(cover)}.{' '}
                {cover.standing === 'agreed' ? words.agreed(namesOf(cover.away)) : words.asks(namesOf(cover.away))}
              </p>
              <p class="soft">{factOf(cover, words)}</p>
            </div>
            <div class="row">
              {cover.moves
                .filter((move) => move !== 'withdraw')
                .map((move) => (
                  <Button
                    key={move}
                    kind={move === 'agree' ? 'primary' : 'plain'}
                    busy={busy === `${cover.id} ${move}`}
                    onPress={() => void answer(cover, move)}
                  >
                    {wordFor(move, cover)}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function factOf(
  { standing, askedBy, answerBy }: CoverView,
  words: { hint: string; late: (who: string) => string; askedBy: (who: string, until: string) => string },
): string {
  if (standing === 'agreed') return words.hint
  return standing === 'unanswered' ? words.late(askedBy.name) : words.askedBy(askedBy.name, timeOrDay(answerBy))
}

/** Who reads something else on this page hears that somebody asks. */
function useArrivals(mine: readonly CoverView[] | undefined): void {
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!mine) return
    const before = known.current
    if (before && mine.some(({ id, standing }) => standing === 'asked' && !before.has(id)))
      announce(coverWords.value.mine.arrived)
    known.current = new Set(mine.map(({ id }) => id))
  }, [mine])
}
