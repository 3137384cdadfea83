import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { advanceMessage, type MessageSurroundings } from '../../models/domain/messages/advanceMessage.ts'
import { decideMessage, type MessageOrder } from '../../models/domain/messages/decideMessage.ts'
import { ended, hasEnded, type Message, type MessageId } from '../../models/domain/messages/message.ts'
import { ENDED_KEPT_MS, takeMessage } from '../../models/domain/messages/takeMessage.ts'
import type { MessageStore } from '../../models/store/messageStore.ts'
import type { MessageBody } from '../../models/wire/messages.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { sureTime } from '../platform/sureTime.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Presence } from '../presence/presence.ts'

interface MessagesDeps extends Platform {
  readonly store: MessageStore
  readonly directory: OfficeDirectory
  readonly presence: Pick<Presence, 'reachOf'>
  readonly securityLog: SecurityLog
  newId(): string
}

/** So many of one clerk, or for one employee, that nobody has answered: something else is wrong. */
const MOST_OPEN = 200

/** Of which request a message is the outcome. */
export interface Occasion {
  readonly requestId: string
  readonly code: string
}

/** Every message that is open, and for a month how those have ended that are not. */
export class Messages extends Collection<Message> {
  private readonly isTimeSure: () => boolean

  constructor(private readonly deps: MessagesDeps) {
    super(deps, { noun: 'message', store: deps.store, read: () => deps.store.all() })
    this.isTimeSure = sureTime(deps.clock)
  }

  /** Whether an order with this key was taken before; the same key with another message is refused. */
  firstOf(key: string, body: MessageBody): Message | undefined {
    const first = this.all().find((message) => message.key === key)
    // Of one that has ended nothing is left to compare with.
    if (first?.digest !== undefined && first.digest !== digestOf(body)) throw new Refusal('keyReused')
    return first
  }

  async take(actor: Actor, key: string, body: MessageBody, occasion: Occasion | undefined): Promise<Message> {
    const { directory, newId, securityLog } = this.deps
    const { personId: forId, who, reach, about } = body
    const { personId: takenBy } = actor
    const open = this.all().filter((message) => !hasEnded(message))
    for (const isTheirs of [(each: Message) => each.takenBy === takenBy, (each: Message) => each.forId === forId])
      if (open.filter(isTheirs).length >= MOST_OPEN) throw new Refusal('tooManyOpen')
    const contact = { who, reach, about }
    const order = { id: newId(), key, digest: digestOf(body), forId, takenBy, contact, ...occasion }
    const message = takeMessage(order, { now: this.deps.clock.now(), directory: directory.now })
    await securityLog.note({ what: 'takeMessage', result: 'done', personId: takenBy, object: message.id })
    if (await this.add(advanceMessage(message, this.surroundings()))) {
      // The same repeat was taken in between, perhaps by another server.
      await this.load()
      return this.firstOf(key, body) ?? message
    }
    return message
  }

  async move(actor: Actor, id: MessageId, order: MessageOrder): Promise<Message> {
    const { clock, directory, securityLog } = this.deps
    const before = this.get(id)
    const around = { now: clock.now(), directory: directory.now }
    const decide = (current: Message) => decideMessage(current, actor, order, around)
    // Refused before anything is noted of it.
    if (before) decide(before)
    const isRead = order.move === 'shown' && before !== undefined && decide(before) !== before
    const what = { shown: 'readMessage', done: 'endMessage', withdraw: 'endMessage', passOn: 'passMessage' } as const
    if (order.move !== 'acknowledge' && (isRead || order.move !== 'shown'))
      await securityLog.note({ what: what[order.move], result: 'done', personId: actor.personId, object: id })
    return this.change(id, (current) => {
      const next = decide(current)
      return next === current ? current : advanceMessage(next, this.surroundings())
    })
  }

  /** Does what is due of every message by now, and forgets those that ended long ago. */
  async look(): Promise<void> {
    const around = this.surroundings()
    const isOld = ({ endedAt }: Message) => endedAt !== undefined && around.now - endedAt > ENDED_KEPT_MS
    for (const message of this.all()) {
      if (isOld(message) && around.isTimeSure) await this.removeIfThere(message.id)
      // Most of the time nothing is due, and nothing stands in line for it.
      else if (advanceMessage(message, around) !== message)
        await this.change(message.id, (current) => advanceMessage(current, this.surroundings()))
    }
  }

  /** The request goes on after all: what was written down as its outcome is not true. */
  async takeBack(requestId: string): Promise<void> {
    const { clock } = this.deps
    for (const { id } of this.all().filter((each) => each.requestId === requestId && !hasEnded(each)))
      await this.change(id, (current) => (hasEnded(current) ? current : ended(current, 'withdrawn', clock.now())))
  }

  private surroundings(): MessageSurroundings {
    const { clock, directory, presence } = this.deps
    return {
      now: clock.now(),
      isTimeSure: this.isTimeSure(),
      directory: directory.now,
      reachOf: (personId) => presence.reachOf(personId),
    }
  }
}
