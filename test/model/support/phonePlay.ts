import { randomBytes } from 'node:crypto'
import { isOpen } from '../../../models/domain/request/request.ts'
import { PocketPhone } from '../../support/pocketPhone.ts'
import type { Received } from '../../support/testReceiver.ts'
import type { Happening } from './happenings.ts'
import type { MemoryReceiver } from './memoryReceiver.ts'
import { must } from './must.ts'
import { expectedAfter } from './officeModel.ts'
import type { Stage } from './stage.ts'

type Pressed = Extract<Happening, { what: 'link' }>

/** Whose calls come to a telephone too. */
export const HAS_PHONE = 'ewa'

/** The telephone of somebody who may have no browser open: what comes to it is answered by a link. */
export class PhonePlay {
  private calls: Received[] = []

  private constructor(
    private readonly stage: Stage,
    private readonly receiver: MemoryReceiver,
    private readonly phone: PocketPhone,
  ) {}

  static async of(stage: Stage, receiver: MemoryReceiver): Promise<PhonePlay> {
    const { office, admin } = stage
    return new PhonePlay(stage, receiver, await PocketPhone.provenOf(HAS_PHONE, { office, receiver, admin }))
  }

  /** The program says that a call has come to it, unless nothing of theirs gets through. */
  async acknowledges(): Promise<void> {
    const { office, now, people } = this.stage
    const isOnItsWay = async () => (await office.memory.deliveries.waiting()).some(({ nextAt = now }) => nextAt <= now)
    while (await isOnItsWay()) await office.settle()
    const fresh = this.receiver.received.splice(0).filter(({ body }) => body.type === 'call')
    if (fresh.length === 0) return
    this.calls.push(...fresh)
    if (people[HAS_PHONE].mute) return
    for (const { body } of fresh) {
      const { status } = await this.phone.says(body.data.receivedUrl ?? '')
      must(status === 200 || this.stage.isGone(HAS_PHONE), 'That a call has come was refused.', status)
    }
    await office.settle()
  }

  /** A button on the page of the last message, twice perhaps. */
  async presses({ move, twice }: Pressed): Promise<void> {
    const { data } = this.calls.at(-1)?.body ?? {}
    const { requestId = '', answerUrl = '' } = data ?? {}
    const [request, known] = [this.stage.before.get(requestId), this.stage.known.get(requestId)]
    if (!request || !known || this.stage.isGone(HAS_PHONE)) return
    const ticket = randomBytes(16).toString('base64url')
    const reason = move === 'decline' || move === 'release' ? { reason: 'other' } : {}
    // Of the press that the page offers to take back.
    const of = move === 'undo' ? { of: String(request.undoable?.version ?? request.version) } : {}
    const fields = { move, ticket, ...reason, ...of }
    const presses = Array.from({ length: twice ? 2 : 1 }, () => this.phone.post(answerUrl, fields))
    const replies = await Promise.all(presses)
    for (const { status } of replies) must(status === 303, 'A link was not answered.', status)
    const isTaken = replies.some(({ location }) => location?.includes('late=1') === false)
    await this.stage.office.settle()
    const after = await this.stage.office.requests.find(requestId)
    if (!after) throw new Error('A request is gone.')
    const key = `${HAS_PHONE}:${ticket}`
    if (!isTaken) {
      const isCalled = request.pages.some((page) => page.personId === HAS_PHONE && isOpen(page))
      must(!(isCalled && request.status === 'calling' && move === 'accept'), 'Who is called was not let go.', request)
      known.refused.add(key)
      return
    }
    const expected = expectedAfter(known.status, { move, byClerk: false, here: true })
    must(!expected || expected.includes(after.status), `${move} by link led to ${after.status}.`, known.status)
    if (after.version > request.version) known.taken.add(key)
    known.status = after.status
  }

  clearsUp(): void {
    this.calls = []
  }
}
