import type { RequestView } from '../../../models/wire/views.ts'
import { extensionOf, inOneLine } from '../../parts/people/whereabouts.ts'
import { Mailed } from '../../parts/request/Mailed.tsx'
import { RECEIPTS } from '../../parts/request/receipts.ts'
import { texts } from '../../state/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { supervisionWords } from './words.ts'

type Call = RequestView['calls'][number]

/** More of them would make a row so high that the next request is not seen. */
const SHOWN = 2

/** Who is called now, and how far each call has come: sent, on a device, before a human's eyes. */
export function CalledCell({ request }: { readonly request: RequestView }) {
  const supervision = supervisionWords.value
  const calls = request.calls.filter((call) => call.state !== 'closed')
  if (calls.length === 0) return <span class="soft">{supervision.live.nobodyCalled}</span>
  const [first, others] = [calls.slice(0, SHOWN), calls.slice(SHOWN)]
  return (
    <div class="live-called">
      <CalledList calls={first} />
      {others.length === 0 ? null : (
        <details>
          <summary>{texts.value.board.andOthers(others.length)}</summary>
          <CalledList calls={others} />
        </details>
      )}
    </div>
  )
}

function CalledList({ calls }: { readonly calls: readonly Call[] }) {
  const { calledAs, callStates, board } = texts.value
  return (
    <ul class="live-called">
      {calls.map(({ pageId, person, as, state, rings, noted, mailedAt }) => (
        <li key={pageId}>
          <span class="strong">{person.name}</span>{' '}
          <span class="soft">{inOneLine([calledAs[as], extensionOf(person)])}</span>
          <Badge bare {...RECEIPTS[state]}>
            {[callStates[state], rings > 1 ? board.rings(rings) : '', noted ? board.noted : '']
              .filter(Boolean)
              .join(', ')}
          </Badge>
          <Mailed at={mailedAt} />
        </li>
      ))}
    </ul>
  )
}
