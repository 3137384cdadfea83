import type { RequestView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { Mark, RECEIPTS } from '../counter/CallLines.tsx'

/** Who is called now, and how far each call has come: sent, on a device, before a human's eyes. */
export function CalledCell({ request }: { readonly request: RequestView }) {
  const { supervision, calledAs, callStates, board, common } = texts.value
  const calls = request.calls.filter((call) => call.state !== 'closed')
  if (calls.length === 0) return <span class="soft">{supervision.live.nobodyCalled}</span>
  return (
    <ul class="live-called">
      {calls.map(({ pageId, person, as, state, rings, noted }) => {
        const { Shape, tone } = RECEIPTS[state]
        return (
          <li key={pageId}>
            <span class="strong">{person.name}</span>{' '}
            <span class="soft">
              {calledAs[as]}, {common.extension(person.extension)}
            </span>
            <Mark tone={tone} Shape={Shape}>
              {[callStates[state], rings > 1 ? board.rings(rings) : '', noted ? board.noted : '']
                .filter(Boolean)
                .join(', ')}
            </Mark>
          </li>
        )
      })}
    </ul>
  )
}
