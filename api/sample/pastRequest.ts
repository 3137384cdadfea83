import type { Actor } from '../../models/domain/lifecycle.ts'
import { allowedMoves } from '../../models/domain/request/allowedMoves.ts'
import { decide } from '../../models/domain/request/decide.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { scheduled } from '../../models/domain/request/dues.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { type PlayOptions, play, type Ringing } from '../../models/domain/request/play.ts'
import type { Request } from '../../models/domain/request/request.ts'

/** What somebody did, some time after the client came: decided only then, by how things stood. */
export interface Action {
  readonly afterMs: number
  readonly what: (request: Request) => { readonly actor: Actor; readonly order: Order } | undefined
}

/**
 * Lets a request live through what people did, by the same rules as a real one, the timer included: so a past
 * request of the sample office has everything a real one has, and stays right when the rules change. Who comes and
 * goes meanwhile is not part of the invented past.
 */
export function playPast(
  raised: Request,
  actions: readonly Action[],
  context: DecisionContext,
  ringing: Ringing,
): Request {
  let told = 0
  const options: PlayOptions = {
    contextAt: (now) => ({ ...context, now }),
    ringing,
    next: () => {
      const action = actions[told]
      return (
        action && {
          at: raised.raisedAt + action.afterMs,
          happen: (request, now) => {
            told += 1
            return done(action, request, now)
          },
        }
      )
    },
    until: raised.raisedAt + (actions.at(-1)?.afterMs ?? 0),
  }
  let last = raised
  for (const request of play(raised, options)) last = request
  return last
}

function done({ what }: Action, request: Request, context: DecisionContext): Request {
  const action = what(request)
  if (!action || !allowedMoves(request, action.actor).includes(action.order.move)) return request
  const repeat = { key: `${request.raiseKey}-${request.version}`, digest: 'sample' }
  // Nobody else was there for the client: nothing follows.
  const { followUp: _nothing, ...after } = decide(request, action.actor, action.order, context, repeat)
  return scheduled(after)
}
