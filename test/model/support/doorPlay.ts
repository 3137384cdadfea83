import { randomBytes } from 'node:crypto'
import { type Instant, minutes } from '../../../models/domain/clock.ts'
import type { Request } from '../../../models/domain/request/request.ts'
import { bellAt, Door, type DoorReply } from '../../support/door.ts'
import type { Happening } from './happenings.ts'
import { must } from './must.ts'
import type { Stage } from './stage.ts'

type Pressed = Extract<Happening, { what: 'door' }>

/** Fewer than a limit refuses: what a hand does that presses for fun is another test's. */
const AT_MOST = 4
const IN_MS = minutes(10)
const MUTE_MS = minutes(10)

/** The bell at the desk, and a client who rings there with a phone. */
export class DoorPlay {
  private door: Door
  private readonly rings: Instant[] = []
  /** Of the call that the phone follows. */
  private ticket: string | undefined
  private mutedUntil = 0

  private constructor(
    private readonly stage: Stage,
    code: string,
  ) {
    this.door = new Door(stage.office.baseUrl, code)
  }

  static async of(stage: Stage): Promise<DoorPlay> {
    return new DoorPlay(stage, await bellAt(stage.admin))
  }

  async happens({ does, twice }: Pressed): Promise<void> {
    this.door = this.door.movedTo(this.stage.office.baseUrl)
    if (does === 'ring') return this.isRung(twice)
    return does === 'mute' ? this.isMuted() : this.takesBack()
  }

  private async isRung(twice: boolean): Promise<void> {
    const { now } = this.stage
    if (this.rings.filter((at) => at > now - IN_MS).length >= AT_MOST) return
    const expected = this.expected()
    const ticket = randomBytes(16).toString('base64url')
    const presses = Array.from({ length: twice ? 2 : 1 }, () => this.door.press(ticket, ['wheelchair']))
    const replies = await Promise.all(presses)
    for (const reply of replies) must(saidBy(reply, ticket) === expected, 'The bell says something else.', { expected })
    if (expected !== 'called') return
    this.rings.push(now)
    this.ticket = ticket
    this.stage.expects(1)
  }

  private expected(): Said {
    if (this.stage.isClosed) return 'cannot'
    if (this.now < this.mutedUntil) return 'cannot'
    return [...this.stage.before.values()].some(isAwaited) ? 'ringing' : 'called'
  }

  private get now(): Instant {
    return this.stage.now
  }

  /** A clerk who hears it no more; and again when they press once more. */
  private async isMuted(): Promise<void> {
    await this.stage.wakes('clerk')
    const isOver = this.now >= this.mutedUntil
    const method = isOver ? 'PUT' : 'DELETE'
    const { status } = await this.stage.people.clerk.send(method, '/api/bells/desk/mute', undefined, {})
    must(status === 200, 'The bell could not be muted.', status)
    this.mutedUntil = isOver ? this.now + MUTE_MS : 0
  }

  private async takesBack(): Promise<void> {
    const call = this.callIn(this.stage.before)
    if (!call) return
    const { status } = await this.door.takeBack()
    must(status === 303, 'The call could not be taken back.', status)
    const known = this.stage.known.get(call.id)
    if (known && isAwaited(call) && !call.claim) known.status = 'ended'
  }

  /** The client reads what the office knows. */
  async check(stored: ReadonlyMap<string, Request>): Promise<void> {
    const call = this.callIn(stored)
    if (!call) return
    this.door = this.door.movedTo(this.stage.office.baseUrl)
    const { status, text } = await this.door.look()
    if (status === 303) {
      must(phaseOf(call) !== 'coming' && phaseOf(call) !== 'called', 'The client is sent away while they wait.')
      this.ticket = undefined
      return
    }
    const [, phase, left] = /data-state="(\w+) (\w*)"/.exec(text) ?? []
    must(phase === phaseOf(call), 'The client reads something else.', { phase, expected: phaseOf(call) })
    const isAwaiting = phase === 'called' || phase === 'coming'
    must(!isAwaiting || Number(left) >= 1, 'The client reads no bound.', left)
  }

  /** The next client comes, and the bell can be heard. */
  async clearsUp(): Promise<void> {
    this.ticket = undefined
    if (this.now < this.mutedUntil) await this.isMuted()
  }

  private callIn(stored: ReadonlyMap<string, Request>): Request | undefined {
    return this.ticket === undefined
      ? undefined
      : [...stored.values()].find(({ raiseKey }) => raiseKey === `@bell:${this.ticket}`)
  }
}

type Said = 'called' | 'ringing' | 'cannot' | 'something else'

function saidBy({ status, location }: DoorReply, ticket: string): Said {
  if (status === 409) return 'cannot'
  if (status !== 303) return 'something else'
  return location?.includes(ticket) ? 'called' : 'ringing'
}

/** It rings at the door, and nobody is there yet. */
const isAwaited = ({ raiseKey, target, status, leftoverSince }: Request): boolean =>
  raiseKey.startsWith('@bell:') &&
  target.kind === 'clerks' &&
  target.inVisit === undefined &&
  leftoverSince === undefined &&
  (status === 'calling' || status === 'accepted')

function phaseOf({ status, ending, arrivedAt, leftoverSince, nobodySince }: Request): string {
  if (status === 'ended') return ending?.outcome === 'clientLeft' && arrivedAt === undefined ? 'takenBack' : 'over'
  if (status === 'arrived' || status === 'leaving') return 'here'
  if (leftoverSince !== undefined) return 'closed'
  if (status === 'accepted') return 'coming'
  return nobodySince === undefined ? 'called' : 'nobody'
}
