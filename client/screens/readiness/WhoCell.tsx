import { isReachable } from '../../../models/domain/request/responders.ts'
import type { PersonReachView, ReadinessRowView } from '../../../models/wire/readiness.ts'
import { reachText } from '../../parts/people/reachText.ts'
import { extensionOf } from '../../parts/people/whereabouts.ts'
import { MarkButton } from '../../parts/schedule/MarkButton.tsx'
import { texts } from '../../state/language.ts'
import { presence } from '../../state/presence.ts'

/**
 * Where something is wrong: every person with the reason and the extension. Where nothing is: who might miss a call all
 * the same, and how many stand how.
 */
export function WhoCell({ row: { level, people, substitutes } }: { readonly row: ReadinessRowView }) {
  const { readiness } = texts.value
  if (level === 'ready') return <Ready people={people} />
  return (
    <div class="readiness-who">
      <People people={people} />
      {level === 'lastOne' ? null : substitutes.length === 0 ? (
        <p class="soft">{readiness.noSubstitutes}</p>
      ) : (
        <>
          <p class="soft">{readiness.substitutes}:</p>
          <People people={substitutes} />
        </>
      )}
    </div>
  )
}

function People({ people }: { readonly people: readonly PersonReachView[] }) {
  return (
    <ul class="readiness-people">
      {people.map((each) => (
        <li key={each.person.id}>
          <span class="strong">{each.person.name}</span>
          {each.person.extension === '' ? '' : ', '}
          <span class="nowrap">{extensionOf(each.person)}</span>: {reachText(each)}{' '}
          {mayBeMarked(each) ? <MarkButton person={each.person} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Whoever would be called now and is not there, and whoever was marked: for the others nothing would change. */
const mayBeMarked = ({ person, reach }: PersonReachView): boolean =>
  isReachable(reach) || presence.value.get(person.id)?.setBy !== undefined

function Ready({ people }: { readonly people: readonly PersonReachView[] }) {
  const mightMissIt = people.filter(({ reach, obstacles }) => isReachable(reach) && obstacles.length > 0)
  return (
    <div class="readiness-who">
      {mightMissIt.length > 0 ? <People people={mightMissIt} /> : null}
      <Amounts people={people.filter((each) => !mightMissIt.includes(each))} />
    </div>
  )
}

function Amounts({ people }: { readonly people: readonly PersonReachView[] }) {
  const { readiness } = texts.value
  const counts = new Map<string, number>()
  for (const { reach, obstacles } of people) {
    const text = reachText({ reach, obstacles })
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return (
    <ul class="readiness-people">
      {[...counts].map(([text, n]) => (
        <li key={text}>{readiness.amount(n, text)}</li>
      ))}
    </ul>
  )
}
