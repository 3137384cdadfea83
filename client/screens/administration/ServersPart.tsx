import type { ServerView, StateView } from '../../../models/wire/state.ts'
import { administrationWords } from '../../parts/audit/words.ts'
import { dayAndTime, duration, serverNow } from '../../state/time.ts'
import { WellOrIll } from './WellOrIll.tsx'

/** Below it, two measures of the same clock differ. */
const AGREES_MS = 2_500

/** Who else serves this office, and how each hears of what the others write. */
export function ServersPart({ servers }: { readonly servers: NonNullable<StateView['servers']> }) {
  const { state: words } = administrationWords.value
  const { own, others, looks, told, redis } = servers
  return (
    <>
      <h3 id="servers-title">{words.servers}</h3>
      <ul class="audit-lines" aria-labelledby="servers-title">
        <li>{words.own(own)}</li>
        {others.map((other) => (
          <li key={other.name}>
            <span>
              <span class="strong">{other.name}</span> <span class="soft">{saidOf(other)}</span>
            </span>
          </li>
        ))}
      </ul>
      {others.length === 0 ? <p class="soft">{words.alone}</p> : null}
      {others.length === 0 ? null : (
        <>
          <h3 id="carriers-title">{words.carriers}</h3>
          <ul class="audit-lines" aria-labelledby="carriers-title">
            <li>
              <span>{words.looks}</span> <WellOrIll isWell={looks} />
            </li>
            <li>
              <span>{words.told}</span> {told ? <WellOrIll isWell /> : <span class="soft">{words.notTold}</span>}
            </li>
            <li>
              <span>{words.redis}</span>{' '}
              {redis === undefined ? <span class="soft">{words.redisNotSet}</span> : <WellOrIll isWell={redis} />}
            </li>
          </ul>
          {told || redis ? null : <p class="soft">{words.slower}</p>}
        </>
      )}
    </>
  )
}

function saidOf({ heardAt, startedAt, aheadMs }: ServerView): string {
  const { state: words } = administrationWords.value
  const apart = duration(Math.abs(aheadMs))
  const clock =
    Math.abs(aheadMs) < AGREES_MS ? words.clockAgrees : (aheadMs > 0 ? words.clockAhead : words.clockBehind)(apart)
  const since = startedAt === undefined ? [] : [words.since(dayAndTime(startedAt))]
  return [words.heard(duration(serverNow() - heardAt)), ...since, clock].join(', ')
}
