import { createHash } from 'node:crypto'
import type { Logger } from 'pino'
import { callLinkStanding } from '../../models/domain/channels/callLink.ts'
import type { Move } from '../../models/domain/lifecycle.ts'
import { allowedMoves } from '../../models/domain/request/allowedMoves.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { rings } from '../../models/domain/request/pages.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { AnswerView } from '../../models/wire/answer.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Order as LoggedOrder, SecurityLog } from '../platform/audit/securityLog.ts'
import type { MoveRequest } from '../requests/moveRequest.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { OpenedLink } from './answerLinks.ts'

type OpenedCall = Extract<OpenedLink, { is: 'call' }>

interface AnswerCallsDeps {
  readonly accounts: Pick<Accounts, 'mayBeCalled'>
  readonly repository: Pick<RequestRepository, 'hear'>
  readonly webhooks: Pick<Webhooks, 'noteReceipt'>
  readonly move: MoveRequest
  readonly securityLog: SecurityLog
  readonly log: Logger
}

interface Answer {
  readonly order: Order
  readonly key: string
  readonly address: string
}

/** What of a request a link may do: what its person may as the one who is called or comes, whatever else they are here. */
const BY_LINK: readonly Move[] = ['accept', 'takeOver', 'noted', 'decline', 'release', 'arrive', 'undo']

/** Answers of people who have no open browser, by the same moves as everybody's. */
export class AnswerCalls {
  constructor(private readonly deps: AnswerCallsDeps) {}

  /** A link ends with its call, and with the right to be called. */
  standingOf(request: Request, { page }: OpenedCall) {
    const standing = callLinkStanding(request, { pageId: page.id, personId: page.personId })
    return this.deps.accounts.mayBeCalled(page.personId) ? standing : ({ is: 'over' } as const)
  }

  movesOf(request: Request, { page }: OpenedCall): readonly Move[] {
    const may = allowedMoves(request, { personId: page.personId, roles: [] })
    return BY_LINK.filter((move) => may.includes(move))
  }

  /** The program has brought it. A late receipt, and one that comes twice, change nothing. */
  async received(call: OpenedCall): Promise<AnswerView> {
    const { request, page, rings: heard } = call
    const { id: pageId, personId } = page
    const after = await this.deps.repository.hear(request.id, { pageId, personId, rings: heard, what: 'delivered' })
    await this.noteReceipt(call)
    return viewOf(after, call, this.standingOf(after, call))
  }

  /** As its person; noted under their name. Throws what the move is refused with. */
  async answer(call: OpenedCall, { order, key, address }: Answer): Promise<void> {
    const { move, securityLog } = this.deps
    const { personId } = call.page
    const logged: LoggedOrder = { personId, address, isNoted: false, isOver: false }
    const event = { what: 'answerByLink', move: order.move, object: call.request.id, result: 'done' } as const
    await move({ personId, roles: [] }, call.request.id, key, order, () => securityLog.entryOf(logged, event))
    await securityLog.noteOrder(logged, event)
    await this.noteReceipt(call)
  }

  view(request: Request, call: OpenedCall): AnswerView {
    return viewOf(request, call, this.standingOf(request, call))
  }

  /** What was said by the link holds, also where this cannot be written, or the channel was removed meanwhile. */
  private async noteReceipt({ channel, page, rings: heard }: OpenedCall): Promise<void> {
    // When a ring before the last one was sent is not known: not before the first.
    const sentAt = heard < page.rings ? page.firstRungAt : page.rungAt
    try {
      await this.deps.webhooks.noteReceipt(channel.id, sentAt, 'call')
    } catch (error) {
      this.deps.log.warn({ err: error }, 'that the channel of a person works could not be noted')
    }
  }
}

/** By which of them somebody says that they go: a superior may be called after another has accepted. */
export const acceptMoveOf = (moves: readonly Move[]): 'accept' | 'takeOver' | undefined =>
  (['accept', 'takeOver'] as const).find((move) => moves.includes(move))

/** Of the same link, whatever is pressed how often: one acceptance by a program. What was taken back rings anew. */
export const keyOfLink = (token: string, { page }: OpenedCall, move: Move): string =>
  createHash('sha256').update(`${token} ${page.rings} ${move}`).digest('base64url').slice(0, 22)

function viewOf(request: Request, { page }: OpenedCall, { is: standing }: { is: AnswerView['standing'] }): AnswerView {
  const now = request.pages.find(({ id }) => id === page.id)
  return { standing, rings: standing === 'calls' && now !== undefined && rings(now) }
}
