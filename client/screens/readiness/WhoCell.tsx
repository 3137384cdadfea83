import { REACHES } from '../../../models/domain/responders.ts'
import type { PersonReachView, ReadinessRowView } from '../../../models/wire/readiness.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'

/** Where something is wrong: every person with the reason and the extension. Where nothing is: how many stand how. */
export function WhoCell({ row: { level, people, substitutes } }: { readonly row: ReadinessRowView }) {
  const { readiness } = texts.value
  if (level === 'ready') return <Amounts people={people} />
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
  const { common } = texts.value
  return (
    <ul class="readiness-people">
      {people.map(({ person, reach, until }) => (
        <li key={person.id}>
          <span class="strong">{person.name}</span>, <span class="nowrap">{common.extension(person.extension)}</span>:{' '}
          {reasonOf({ reach, until })}
        </li>
      ))}
    </ul>
  )
}

function Amounts({ people }: { readonly people: readonly PersonReachView[] }) {
  const { readiness } = texts.value
  const amounts = REACHES.flatMap((reach) => {
    const n = people.filter((each) => each.reach === reach).length
    return n === 0 ? [] : [readiness.amount(n, readiness.reasons[reach])]
  })
  return (
    <ul class="readiness-people">
      {amounts.map((amount) => (
        <li key={amount}>{amount}</li>
      ))}
    </ul>
  )
}

function reasonOf({ reach, until }: { reach: PersonReachView['reach']; until: number | undefined }): string {
  const { readiness } = texts.value
  const reason = readiness.reasons[reach]
  const ends = until !== undefined && (reach === 'withClient' || reach === 'out')
  return ends ? `${reason}, ${readiness.until(clockTime(until))}` : reason
}
