import { useEffect, useState } from 'preact/hooks'
import type { PersonReachView, SubstitutesView } from '../../../models/wire/readiness.ts'
import { reachText } from '../../parts/people/reachText.ts'
import { extensionOf } from '../../parts/people/whereabouts.ts'
import { ask } from '../../state/api.ts'
import { texts } from '../../state/language.ts'
import { isConnected, path } from '../../state/live.ts'

const AGAIN_MS = 30_000

/** Whoever goes to a client or home relies on these people: whether they would hear a call, before it comes. */
export function SubstitutesPanel() {
  const { substitutes: words } = texts.value.readiness.own
  const people = useSubstitutes()
  // A stale "reachable" is worse than none.
  if (people === undefined || path.value.kind !== 'alive') return null
  return (
    <section class="sheet panel stack" aria-labelledby="substitutes-title">
      <h2 id="substitutes-title">{words.title}</h2>
      {people.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <ul class="stack-s">
          {people.map((each) => (
            <li key={each.person.id}>
              <span class="strong">{each.person.name}</span>, <span class="nowrap">{extensionOf(each.person)}</span>
              <br />
              <span class="soft">{reachText(each)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Asked on every connect, and now and then: nobody is told of each other's comings and goings by event. */
function useSubstitutes(): readonly PersonReachView[] | undefined {
  const [known, setKnown] = useState<readonly PersonReachView[]>()
  const connected = isConnected.value
  useEffect(() => {
    if (!connected) return undefined
    const leaving = new AbortController()
    const load = (): void => {
      ask<SubstitutesView>('/availability/substitutes', { signal: leaving.signal })
        .then(({ people }) => setKnown(people))
        // Not known is not shown; it is asked for again.
        .catch(() => undefined)
    }
    load()
    const timer = setInterval(load, AGAIN_MS)
    return () => {
      clearInterval(timer)
      leaving.abort()
    }
  }, [connected])
  return known
}
