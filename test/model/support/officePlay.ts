import { randomUUID } from 'node:crypto'
import { hours, type Instant, minutes, seconds } from '../../../models/domain/clock.ts'
import type { Request, RequestId } from '../../../models/domain/request/request.ts'
import type { Availability, ErrorView } from '../../../models/wire/views.ts'
import { breaksOf, changed, edits, editsAllTheSame, removed } from '../../support/directoryEdits.ts'
import type { OfficePerson, Reply } from '../../support/officePerson.ts'
import { ORIGIN } from '../../support/pocketPhone.ts'
import { smallOffice } from '../../support/smallOffice.ts'
import { PASSWORD, TestOffice } from '../../support/startOffice.ts'
import { checkHistory, checkOffice } from './checks.ts'
import { ClientPlay } from './clientPlay.ts'
import { DoorPlay } from './doorPlay.ts'
import { DrillPlay } from './drillPlay.ts'
import { checkFigures, isFigured } from './figures.ts'
import { type DirectoryChange, type Happening, WITH_SCREENS, type WithScreen } from './happenings.ts'
import { LookBack } from './lookBack.ts'
import { MemoryReceiver } from './memoryReceiver.ts'
import { MessagePlay } from './messagePlay.ts'
import { must } from './must.ts'
import type { Known } from './officeModel.ts'
import { PhonePlay } from './phonePlay.ts'
import { RequestPlay } from './requestPlay.ts'
import type { Sending, Stage } from './stage.ts'

/** Longer without a word, and a session is over. */
const SIGN_IN_AGAIN_MS = minutes(20)
const LASTS_MS = minutes(220)
/** It opens these plays at ten, and closes at four. */
const CLOSES_AFTER_MS = hours(6)

interface Sent {
  readonly sending: Sending<unknown>
  readonly key: string
  readonly status: number
}

/** Those of the play whose part has a model of its own. */
interface Sides {
  readonly door: DoorPlay
  readonly phone: PhonePlay
}

/** A real office in which anything may happen, beside the model of it. */
export class OfficePlay implements Stage {
  readonly known = new Map<RequestId, Known>()
  /** As the store had them after the last step. */
  before: ReadonlyMap<RequestId, Request> = new Map()
  expectedRequests = 0
  readonly waysOut = new Set<RequestId>()
  /** Those that have ended, and that nothing has happened to since. */
  private readonly resting = new Map<RequestId, Request>()
  /** All of this day that are over, as they ended. */
  private readonly day: Request[] = []
  /** After how long somebody came, of all clients of this day. */
  private readonly arrivals: number[] = []
  private readonly spoken = new Map<WithScreen, Instant>()
  private readonly cut = new Set<WithScreen>()
  /** Who has said anything but that they are here. */
  private readonly elsewhere = new Set<WithScreen>()
  /** Who has said that they are not to be called. */
  readonly away = new Set<WithScreen>()
  private readonly changes = new Set<DirectoryChange>()
  /** Who is no longer of this office. */
  private readonly gone = new Set<WithScreen>()
  private lastSent: Sent | undefined
  private readonly requests = new RequestPlay(this)
  private readonly messages = new MessagePlay(this)
  private readonly drills = new DrillPlay(this)
  private readonly clients = new ClientPlay(this)
  private readonly lookBack = new LookBack(this)
  private sides: Sides | undefined

  private constructor(
    readonly office: TestOffice,
    readonly people: Readonly<Record<WithScreen, OfficePerson>>,
    readonly admin: OfficePerson,
    readonly openedAt: Instant,
  ) {}

  static async open(): Promise<OfficePlay> {
    const receiver = new MemoryReceiver()
    const office = await TestOffice.start({
      timePasses: true,
      countsBytes: true,
      webhooks: receiver.service,
      publicOrigin: ORIGIN,
    })
    const people = await office.devices(...WITH_SCREENS)
    const byName = Object.fromEntries(people.map((person) => [person.name, person]))
    const play = new OfficePlay(
      office,
      byName as Record<WithScreen, OfficePerson>,
      await office.visitor('admin'),
      office.clock.now(),
    )
    play.sides = { door: await DoorPlay.of(play), phone: await PhonePlay.of(play, receiver) }
    return play
  }

  close(): Promise<void> {
    return this.office.stop()
  }

  /** The day is nearly over: the next client comes to a new office. */
  get isTired(): boolean {
    return this.gone.size > 0 || this.office.clock.now() - this.openedAt > LASTS_MS
  }

  get now(): Instant {
    return this.office.clock.now()
  }

  get isClosed(): boolean {
    return this.now >= this.openedAt + CLOSES_AFTER_MS
  }

  get hasSomebodyLeft(): boolean {
    return this.gone.size > 0
  }

  readonly isGone = (who: string): boolean => [...this.gone].some((each) => each === who)

  expects(more: number): void {
    this.expectedRequests += more
  }

  /** On duty with a device through which everything gets. */
  readonly isThere = (who: WithScreen): boolean => !this.cut.has(who) && !this.people[who].deaf

  /** Those of this sequence, as the store has them, the oldest first. `all`: those too that ended a while ago. */
  async stored({ all = true } = {}): Promise<ReadonlyMap<RequestId, Request>> {
    const { requests } = this.office
    const open = await requests.open()
    const isOpen = new Set(open.map(({ id }) => id))
    const others = [...this.known.keys()].filter((id) => !isOpen.has(id))
    const found = await Promise.all(others.map((id) => (all ? undefined : this.resting.get(id)) ?? requests.find(id)))
    const closed = found.flatMap((request) => request ?? [])
    for (const request of closed)
      if (this.before.get(request.id)?.version === request.version) this.resting.set(request.id, request)
    for (const id of isOpen) this.resting.delete(id)
    const inOrder = [...closed, ...open].sort((a, b) => a.raisedAt - b.raisedAt || a.number - b.number)
    return new Map(inOrder.map((request) => [request.id, request]))
  }

  async happens(happening: Happening): Promise<void> {
    for (const person of Object.values(this.people)) person.unexpectedPages()
    await this.acts(happening)
    // What has fallen due by that happens now.
    await this.office.advance(0)
    await this.sides?.phone.acknowledges()
    await checkOffice(this, happening)
    await this.clients.check(this.before)
    await this.messages.check(this.before)
    await this.drills.check(this.before)
    await this.sides?.door.check(this.before)
  }

  private async acts(happening: Happening): Promise<void> {
    switch (happening.what) {
      case 'raise':
        return this.requests.raises(happening)
      case 'move':
        return this.requests.moves(happening)
      case 'join':
        return this.requests.joins(happening)
      case 'repeat':
        return this.repeats()
      case 'sees':
        return this.sees(happening.who)
      case 'door':
        return this.sides?.door.happens(happening)
      case 'clientCalls':
        return this.clients.calls(happening)
      case 'visit':
        return this.clients.changes(happening)
      case 'message':
        return this.messages.isLeft(happening)
      case 'messageMove':
        return this.messages.moves(happening)
      case 'link':
        return this.sides?.phone.presses(happening)
      case 'drill':
        return this.drills.isRun(happening)
      case 'hearsDrill':
        return this.drills.isHeard(happening.who)
      case 'wait':
        return this.office.advance(happening.ms, { inStrides: true })
      case 'restart': {
        this.resting.clear()
        await this.office.restart(happening)
        // Whatever fell due meanwhile has two seconds.
        return this.office.advance(2_000, { inStrides: true })
      }
      case 'connection':
        return this.connection(happening.who, happening.does)
      case 'says':
        return this.says(happening.who, happening.availability)
      case 'directory':
        return this.changesDirectory(happening.change)
      case 'goes':
        return this.goes(happening.who)
      case 'evening':
        return this.closesForToday()
    }
  }

  openOne(which: number): Request | undefined {
    const open = [...this.before.values()].filter(({ status }) => status !== 'ended').reverse()
    return open[which % Math.max(1, open.length)]
  }

  async sends<Body>(sending: Sending<Body>): Promise<Reply<Body>> {
    const { who, path, body, twice } = sending
    await this.wakes(who)
    const key = randomUUID()
    const posts = Array.from({ length: twice ? 2 : 1 }, () => this.people[who].post<Body>(path, body, { key }))
    const [first, second] = await Promise.all(posts)
    if (!first) throw new Error('unreachable')
    must(second === undefined || second.status === first.status, `${path} was pressed twice, and answered otherwise.`, [
      first.status,
      second?.status,
    ])
    this.lastSent = { sending: sending as Sending<unknown>, key, status: first.status }
    if (isTaken(first)) await sending.taken?.(first, `${who}:${key}`)
    else sending.refused?.(first, `${who}:${key}`)
    return first
  }

  /** The last order once more, as a browser sends it that has not heard the answer. */
  private async repeats(): Promise<void> {
    const last = this.lastSent
    if (!last) return
    const { sending, key } = last
    const { who, path, body } = sending
    await this.wakes(who)
    const again = await this.people[who].post<unknown>(path, body, { key })
    const wasTaken = isTaken(last)
    must(!wasTaken || again.status === last.status, `${path} was taken, and its repeat was refused.`, again.body)
    if (wasTaken) return
    // Nothing was done the first time: it may be possible by now.
    if (isTaken(again)) await sending.taken?.(again, `${who}:${key}`)
    this.lastSent = undefined
  }

  /** A human looks at what rings. */
  private async sees(who: WithScreen): Promise<void> {
    if (!this.isThere(who)) return
    const called = [...this.before.keys()].find((id) => this.people[who].call(id)?.ringing === true)
    if (called !== undefined) await this.people[who].sees(called)
  }

  private async connection(who: WithScreen, does: 'cut' | 'back' | 'mute' | 'heard'): Promise<void> {
    const person = this.people[who]
    if (this.gone.has(who)) return
    if (does === 'mute' || does === 'heard') {
      person.mute = does === 'mute'
    } else if (does === 'cut') {
      person.disconnect()
      this.cut.add(who)
    } else if (this.cut.delete(who)) {
      await this.wakes(who)
      await person.connect()
    }
  }

  private async says(who: WithScreen, availability: Availability): Promise<void> {
    if (this.gone.has(who)) return
    await this.wakes(who)
    await this.people[who].is(availability)
    if (availability === 'here') this.elsewhere.delete(who)
    else this.elsewhere.add(who)
    if (availability === 'out' || availability === 'absent') this.away.add(who)
    else this.away.delete(who)
  }

  private async changesDirectory(change: DirectoryChange): Promise<void> {
    const { kind, id, fields } = change
    if (this.gone.size > 0) return
    this.changes.add(change)
    await this.admin.signIn(PASSWORD)
    await editsAllTheSame(this.admin, await changed(this.admin, kind, id, fields))
  }

  /** Today is somebody's last day, and the directory knows nothing of them from now on. */
  private async goes(who: WithScreen): Promise<void> {
    if (this.gone.size > 0) return
    await this.admin.signIn(PASSWORD)
    const leaving = await removed(this.admin, 'employee', who)
    const asked = await edits(this.admin, [leaving])
    // Whoever is with a client, or says that they are, stays until that is over.
    if (breaksOf(asked).some((problem) => problem.startsWith('withClient'))) return
    if (asked.status !== 200) await editsAllTheSame(this.admin, leaving)
    this.people[who].disconnect()
    for (const those of [this.gone, this.cut, this.away]) those.add(who)
  }

  /** Nobody is there meanwhile, and no server either. */
  private async sleepsUntil(at: Instant): Promise<void> {
    const downMs = at - this.now
    if (downMs <= 0) return
    await this.office.restart({ downMs, ofStoreToo: false })
    if (downMs >= minutes(30)) for (const who of WITH_SCREENS) this.spoken.set(who, this.now)
    await this.office.advance(seconds(2), { inStrides: true })
  }

  /** It closes, and half an hour later whatever is still open is left over. */
  private async closesForToday(): Promise<void> {
    const closesAt = this.openedAt + CLOSES_AFTER_MS
    for (const at of [closesAt, closesAt + minutes(30)]) {
      await this.sleepsUntil(at - minutes(4))
      await this.office.advance(at + minutes(1) - this.now, { inStrides: true })
    }
    // Whose screen has no connection has said nothing for so long.
    await this.wakes('clerk')
    for (const { id, status, leftoverSince } of (await this.stored()).values())
      if (status !== 'ended' && leftoverSince === undefined)
        throw new Error(`The office has closed, and ${id} goes on.`)
  }

  /** A session that nobody has used for a while is over; that of a connected device is not, and a new one would cut it off. */
  readonly wakes = async (who: WithScreen): Promise<void> => {
    if (this.people[who].isConnected) return
    if (this.now - (this.spoken.get(who) ?? this.openedAt) > SIGN_IN_AGAIN_MS) await this.people[who].signIn(PASSWORD)
    this.spoken.set(who, this.now)
  }

  concernedFirst(request: Request): readonly WithScreen[] {
    const called = request.pages.filter(({ closedAt }) => closedAt === undefined).map(({ personId }) => personId)
    const concerned = [...called, request.responder?.personId, request.arrivedId, 'clerk']
    const isScreen = (id: string | undefined): id is WithScreen => WITH_SCREENS.some((name) => name === id)
    return [...new Set([...concerned.filter(isScreen), ...WITH_SCREENS])].filter((name) => !this.gone.has(name))
  }

  /** Everybody goes home, and all is as it was: the next sequence finds nothing of this one but its history. */
  async clearsUp(): Promise<void> {
    for (const who of WITH_SCREENS) {
      this.people[who].mute = false
      await this.connection(who, 'back')
      if (this.elsewhere.has(who)) await this.says(who, 'here')
    }
    if (this.gone.size === 0) for (const change of this.changes) await this.putsBack(change)
    this.changes.clear()
    for (let round = 0; round < 20; round += 1) {
      const open = [...(await this.stored()).values()].filter(({ status }) => status !== 'ended')
      if (open.length === 0) break
      for (const { id, status, kind } of open) {
        const outcome = status === 'arrived' ? 'settled' : 'clientLeft'
        const isOver = status === 'leaving' || kind === 'wayOut' ? 'left' : 'finish'
        const reply = await this.people.clerk.tries(isOver, id, isOver === 'left' ? {} : { outcome, wayOut: false })
        // With the client those go whose turn has not come, and whom they have called.
        const isGone = status === 'waiting' || (reply.body as unknown as ErrorView).detail?.status === 'ended'
        if (reply.status !== 200 && !isGone) throw new Error(`${isOver} was refused: ${JSON.stringify(reply.body)}`)
      }
      await this.office.settle()
      if (round === 19) throw new Error('There are requests that cannot be ended.')
    }
    await this.messages.clearsUp()
    await this.drills.clearsUp()
    // Until nobody can take anything back.
    await this.office.advance(seconds(20), { inStrides: true })
    for (const request of (await this.stored()).values()) {
      if (request.kind === 'wayOut') this.waysOut.add(request.id)
      checkHistory(request, this.before.get(request.id))
      this.day.push(request)
      this.arrivals.push(...arrivalOf(request, this.known))
    }
    await checkFigures(this, this.day, this.arrivals)
    await this.lookBack.check(this.day, this.drills.count)
    await this.sides?.door.clearsUp()
    this.sides?.phone.clearsUp()
    this.clients.clearsUp()
    this.known.clear()
    this.resting.clear()
    this.before = new Map()
    this.lastSent = undefined
  }

  private async putsBack({ kind, id, fields }: DirectoryChange): Promise<void> {
    const first = smallOffice()
    const lists = { matter: first.matters, unit: first.units, employee: first.employees }
    const item = lists[kind].get(id) as unknown as Record<string, unknown>
    const was = Object.fromEntries(Object.keys(fields).map((name) => [name, item[name]]))
    await this.admin.signIn(PASSWORD)
    await editsAllTheSame(this.admin, await changed(this.admin, kind, id, was))
  }
}

/** The client waited until the moment that the model has noted; of what was entered by mistake nobody counts it. */
function arrivalOf(request: Request, known: ReadonlyMap<RequestId, Known>): readonly number[] {
  const at = known.get(request.id)?.arrivedAt
  const isCounted = isFigured(request) && request.ending?.outcome !== 'mistake'
  return at === undefined || !isCounted ? [] : [Math.max(0, at - request.waitsFrom)]
}

const isTaken = ({ status }: { readonly status: number }): boolean => status === 200 || status === 201
