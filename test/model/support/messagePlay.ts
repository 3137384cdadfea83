import { type Instant, seconds } from '../../../models/domain/clock.ts'
import type { MessageMove, MessageState } from '../../../models/domain/messages/message.ts'
import type { Request, RequestId } from '../../../models/domain/request/request.ts'
import type { TakenMessageView } from '../../../models/wire/messages.ts'
import type { Happening, WithScreen } from './happenings.ts'
import { must } from './must.ts'
import { isAboutGone, type Stage } from './stage.ts'

type Left = Extract<Happening, { what: 'message' }>
type Moved = Extract<Happening, { what: 'messageMove' }>

/** What the model knows of one message. */
interface KnownMessage {
  readonly id: string
  forId: string
  readonly takenBy: WithScreen
  /** The request that has ended with it. */
  readonly requestId: RequestId | undefined
  state: MessageState
  last: string
  /** Since when its addressee is there and has not been told. */
  untoldSince: Instant | undefined
}

/** Whoever is there is told with the next look. */
const LOOK_MS = seconds(32)
const CLERKS: readonly WithScreen[] = ['clerk', 'otherClerk', 'secretariat']
const OPEN: readonly MessageState[] = ['waiting', 'acknowledged']

/** The model's own table of what becomes of a message, and by whom. */
const MOVES: Readonly<
  Record<MessageMove, { from: readonly MessageState[]; to?: MessageState; by: 'reader' | 'taker' }>
> = {
  shown: { from: OPEN, by: 'reader' },
  acknowledge: { from: ['waiting'], to: 'acknowledged', by: 'reader' },
  passOn: { from: OPEN, to: 'waiting', by: 'reader' },
  done: { from: OPEN, to: 'done', by: 'reader' },
  withdraw: { from: OPEN, to: 'withdrawn', by: 'taker' },
}

/** What clients have left for those who could not come. */
export class MessagePlay {
  private readonly known = new Map<string, KnownMessage>()

  constructor(private readonly stage: Stage) {}

  async isLeft({ which, who, whom, twice }: Left): Promise<void> {
    const request = which === undefined ? undefined : this.stage.openOne(which)
    if (which !== undefined && !request) return
    const by = (request ? this.stage.concernedFirst(request) : CLERKS)[who % (request ? 4 : 3)] ?? 'clerk'
    const body = { personId: whom, who: 'Maria Kos', reach: '601 202 303', about: 'a new card', requestId: request?.id }
    await this.stage.sends<TakenMessageView>({
      who: by,
      path: '/api/messages',
      body,
      twice,
      taken: async ({ body: { id } }, key) => {
        const fresh = { state: 'waiting', last: '', untoldSince: undefined } as const
        this.known.set(id, { id, forId: whom, takenBy: by, requestId: request?.id, ...fresh })
        if (request) await this.ends(request.id, key)
      },
      refused: (reply, key) => {
        if (request) this.stage.known.get(request.id)?.refused.add(key)
        must([403, 409].includes(reply.status) || isAboutGone(this.stage, reply), 'A message was refused.', reply.body)
        must(
          request !== undefined || isAboutGone(this.stage, reply),
          'A message of no request was refused.',
          reply.body,
        )
      },
    })
  }

  /** With it ends the request of which it is the outcome; the client may want to be led out. */
  private async ends(id: RequestId, key: string): Promise<void> {
    const known = this.stage.known.get(id)
    const request = await this.stage.office.requests.find(id)
    if (!known || !request) throw new Error('A request is gone.')
    must(request.ending?.outcome === 'message', 'A message was taken, and its request goes on.', request.status)
    known.status = request.status
    known.taken.add(key)
  }

  async moves({ which, who, move, whom, twice }: Moved): Promise<void> {
    const message = [...this.known.values()].reverse()[which]
    if (!message || this.stage.isGone(message.takenBy)) return
    const by = ([message.forId, message.takenBy, whom] as readonly WithScreen[])[who] ?? 'clerk'
    if (this.stage.isGone(by)) return
    const { from, to, by: whose } = MOVES[move]
    const isTheirs = () => (whose === 'taker' ? message.takenBy : message.forId) === by
    const isAgain = () => message.last === `${by} ${move}` && (to ?? message.state) === message.state
    const isPossible = () => isTheirs() && from.includes(message.state) && !(move === 'passOn' && whom === by)
    const said = move === 'passOn' ? { personId: whom } : {}
    await this.stage.sends({
      who: by,
      path: `/api/messages/${message.id}/${move}`,
      body: said,
      twice,
      taken: () => {
        must(isPossible() || isAgain(), 'A message was moved by somebody who may not.', { message, by, move })
        if (isAgain() || move === 'shown') return
        message.state = to ?? message.state
        message.last = `${by} ${move}`
        if (move === 'passOn') message.forId = whom
      },
      refused: (reply) => must(!isPossible() || this.stage.isGone(whom), 'A message could not be moved.', reply.body),
    })
  }

  async check(requests: ReadonlyMap<RequestId, Request>): Promise<void> {
    if (this.known.size === 0) return
    const { now, away, isClosed } = this.stage
    for (const known of this.known.values()) {
      const message = await this.stage.office.memory.messages.find(known.id)
      if (!message) throw new Error('A message is lost.')
      // Whoever has taken the end of a request back has taken back what it had ended with.
      const request = known.requestId === undefined ? undefined : requests.get(known.requestId)
      if (request && request.ending?.outcome !== 'message' && OPEN.includes(known.state)) known.state = 'withdrawn'
      must(message.state === known.state, 'A message stands otherwise.', [message.state, known.state])
      const isOpen = OPEN.includes(message.state)
      must((message.contact !== undefined) === isOpen, 'How to reach the client is kept, or lost.', message.state)
      if (!isOpen) continue
      const addressee = message.recipients.find(({ personId }) => personId === known.forId)
      must(addressee !== undefined, 'A message is nobody’s.', message.recipients)
      const isUntold = addressee?.toldAt === undefined && !away.has(known.forId) && !isClosed
      known.untoldSince = isUntold ? (known.untoldSince ?? now) : undefined
      must(now - (known.untoldSince ?? now) < LOOK_MS, 'Whom a message is for is there, and is not told.')
    }
  }

  /** What of this sequence is still open is done. */
  async clearsUp(): Promise<void> {
    for (const { id, forId, state } of this.known.values()) {
      if (!OPEN.includes(state) || this.stage.isGone(forId)) continue
      await this.stage.wakes(forId as WithScreen)
      const { status } = await this.stage.people[forId as WithScreen].post(`/api/messages/${id}/done`, {})
      must(status === 200, 'A message could not be done with.', status)
    }
    this.known.clear()
  }
}
