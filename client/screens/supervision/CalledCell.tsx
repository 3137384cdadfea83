import type { RequestView } from '../../../models/wire/views.ts'
import { extensionOf, inOneLine } from '../../parts/people/whereabouts.ts'
import { Mailed } from '../../parts/request/Mailed.tsx'
import { RECEIPTS } from '../../parts/request/receipts.ts'
import { texts } from '../../state/language.ts'
import { Badge } from '../../ui/Badge.tsx'
import { supervisionWords } from './words.ts'

/** Who is called now, and how far each call has come: sent, on a device, before a human's eyes. */
export function CalledCell({ request }: { readonly request: RequestView }) {
  const supervision = supervisionWords.value
  const { calledAs, callStates, board } = texts.value
  const calls = request.calls.filter((call) => call.state !== 'closed')
  if (calls.length === 0) return <span class="soft">{supervision.live.nobodyCalled}</span>
  return (
    <ul class="live-called">
      {calls.map(({ pageId, person, as, state, rings, noted, mailedAt }) => {
        return (
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
        )
      })}
    </ul>
  )
}
