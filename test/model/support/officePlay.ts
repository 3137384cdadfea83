import { randomUUID } from 'node:crypto'
import { hours, type Instant, minutes, seconds } from '../../../models/domain/clock.ts'
import type { Request, RequestId } from '../../../models/domain/request/request.ts'
import type { MoveReceipt, RaiseReceipt } from '../../../models/wire/orders.ts'
import type { Availability, ErrorView } from '../../../models/wire/views.ts'
import { breaksOf, changed, edits, editsAllTheSame, removed } from '../../support/directoryEdits.ts'
import type { OfficePerson, Reply } from '../../support/officePerson.ts'
import { PEOPLE, smallOffice } from '../../support/smallOffice.ts'
import { PASSWORD, TestOffice } from '../../support/startOffice.ts'
import { checkFigures, checkOffice, type PlayedOffice } from './checks.ts'
import { type DirectoryChange, type Happening, WITH_SCREENS, type WithScreen } from './happenings.ts'
import { expectedAfter, type Known, mustBeTaken } from './officeModel.ts'

/** Longer without a word, and a session is over. */
const SIGN_IN_AGAIN_MS = minutes(20)
const LASTS_MS = minutes(220)
/** It opens these plays at ten, and closes at four. */
const CLOSES_AFTER_MS = hours(6)

type Moved = Extract<Happening, { what: 'move' }>
interface Sent {
  readonly who: WithScreen
  readonly path: string
  readonly body: unknown
  readonly key: string
  readonly status: number
}

/** A real office in which anything may happen, beside the model of it. */
export class OfficePlay implements PlayedOffice {
  readonly known = new Map<RequestId, Known>()
  /** As the store had them after the last step. */
  before: ReadonlyMap<RequestId, Request> = new Map()
  /** How many requests there must be, whatever was pressed twice. */
  expectedRequests = 0
  /** After how long somebody came, of all clients of this day. */
  private readonly arrivals: number[] = []
  private readonly spoken = new Map<WithScreen, Instant>()
  private readonly cut = new Set<WithScreen>()
  /** Who has said that they are not to be called. */
  readonly away = new Set<WithScreen>()
  private readonly changes = new Set<DirectoryChange>()
  /** Who is no longer of this office. */
  private readonly gone = new Set<WithScreen>()
  private lastSent: Sent | undefined

  private constructor(
    readonly office: TestOffice,
    readonly people: Readonly<Record<WithScreen, OfficePerson>>,
    private readonly admin: OfficePerson,
    readonly openedAt: Instant,
  ) {}

  static async open(): Promise<OfficePlay> {
    const office = await TestOffice.start({ timePasses: true })
    const people = await office.devices(...WITH_SCREENS)
    const byName = Object.fromEntries(people.map((person) => [person.name, person]))
    return new OfficePlay(
      office,
      byName as Record<WithScreen, OfficePerson>,
      await office.visitor('admin'),
      office.clock.now(),
    )
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

  /** On duty with a device through which everything gets. */
  readonly isThere = (who: WithScreen): boolean => !this.cut.has(who) && !this.people[who].deaf

  /** Those of this sequence, as the store has them, the oldest first. */
  async stored(): Promise<ReadonlyMap<RequestId, Request>> {
    const { requests } = this.office
    const open = await requests.open()
    const others = [...this.known.keys()].filter((id) => !open.some((request) => request.id === id))
    const closed = (await Promise.all(others.map((id) => requests.find(id)))).flatMap((request) => request ?? [])
    const all = [...closed, ...open].sort((a, b) => a.raisedAt - b.raisedAt || a.number - b.number)
    return new Map(all.map((request) => [request.id, request]))
  }

  async happens(happening: Happening): Promise<void> {
    for (const person of Object.values(this.people)) person.unexpectedPages()
    await this.acts(happening)
    // What has fallen due by that happens now.
    await this.office.advance(0)
    await checkOffice(this, happening)
  }

  private async acts(happening: Happening): Promise<void> {
    switch (happening.what) {
      case 'raise':
        return this.raises(happening.targets, happening.inTurn, happening.twice)
      case 'move':
        return this.moves(happening)
      case 'join':
        return this.joins(happening)
      case 'repeat':
        return this.repeats()
      case 'wait':
        return this.office.advance(happening.ms, { hurried: true })
      case 'restart': {
        await this.office.restart({ downMs: happening.downMs })
        // Whatever fell due meanwhile has two seconds.
        return this.office.advance(2_000, { hurried: true })
      }
      case 'line':
        return this.line(happening.who, happening.line)
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

  private async raises(targets: readonly object[], inTurn: boolean, twice: boolean): Promise<void> {
    const body = {
      placeId: 'desk',
      kind: 'serve',
      needs: ['noStairs'],
      targets,
      ...(targets.length > 1 ? { inTurn } : {}),
    }
    const reply = await this.sends<RaiseReceipt>('clerk', '/api/requests', body, twice)
    this.countsOn(reply)
  }

  /** The client who is there wants something else too. */
  private async joins({ which, target, twice }: Extract<Happening, { what: 'join' }>): Promise<void> {
    const request = this.openOne(which)
    if (!request) return
    const { visitId, placeId } = request
    const body = { placeId, visitId, kind: 'serve', needs: [], targets: [target] }
    this.countsOn(await this.sends<RaiseReceipt>('clerk', '/api/requests', body, twice))
  }

  private countsOn(reply: Reply<RaiseReceipt>): void {
    if (reply.status === 201) this.expectedRequests += reply.body.requests.length
    else if (reply.status !== 409 && !this.isAboutGone(reply))
      throw new Error(`A client was refused: ${JSON.stringify(reply.body)}`)
  }

  /** Somebody who has left the office is nobody that it knows. */
  private isAboutGone({ status }: Reply<unknown>): boolean {
    return this.gone.size > 0 && (status === 404 || status === 400)
  }

  private openOne(which: number): Request | undefined {
    const open = [...this.before.values()].filter(({ status }) => status !== 'ended').reverse()
    return open[which % Math.max(1, open.length)]
  }

  private async moves({ which, who, move, target, whom, here, twice }: Moved): Promise<void> {
    const request = this.openOne(which)
    const known = request && this.known.get(request.id)
    if (!request || !known) return
    const name = this.concernedFirst(request)[who] ?? 'clerk'
    const byClerk = (PEOPLE[name].roles as readonly string[]).includes('clerk')
    const isDone = known.status === 'arrived' || known.status === 'leaving'
    const isCalled = request.pages.some((page) => page.personId === name && page.closedAt === undefined)
    const body = bodies({ target, whom, here, isDone, isCalled })[move]
    const reply = await this.sends<MoveReceipt>(name, `/api/requests/${request.id}/${move}`, body, twice)
    const press = { move, byClerk, here }
    if (reply.status !== 200) {
      if (![403, 409].includes(reply.status) && !isAboutWhom(reply.body) && !this.isAboutGone(reply))
        throw new Error(`${move} by ${name}: ${JSON.stringify(reply.body)}`)
      if (mustBeTaken(known.status, press))
        throw new Error(`${move} by ${name} was refused: ${JSON.stringify(reply.body)}`)
      known.refused.add(this.keySent())
      return
    }
    const expected = expectedAfter(known.status, press)
    if (expected && !expected.includes(reply.body.status))
      throw new Error(`${move} by ${name} led from ${known.status} to ${reply.body.status}.`)
    // What was noted a moment ago is not noted again.
    if (reply.body.version > request.version) known.taken.add(this.keySent())
    known.status = reply.body.status
    if (move === 'passOn' || move === 'callHelper') this.expectedRequests += 1
  }

  /** The last order once more, as a browser sends it that has not heard the answer. */
  private async repeats(): Promise<void> {
    const last = this.lastSent
    if (!last) return
    await this.wakes(last.who)
    const again = await this.people[last.who].post<MoveReceipt>(last.path, last.body, { key: last.key })
    const isTaken = last.status === 200 || last.status === 201
    if (isTaken && again.status !== last.status)
      throw new Error(`${last.path} was taken, and its repeat was answered by ${again.status}.`)
    if (isTaken) return
    // Nothing was done the first time: it may be possible by now.
    const key = this.keySent()
    const known = [...this.known.values()].find(({ refused }) => refused.has(key))
    if (known && again.status === 200) {
      known.refused.delete(key)
      known.status = again.body.status
    }
    this.lastSent = undefined
  }

  private async sends<Body>(who: WithScreen, path: string, body: unknown, twice: boolean): Promise<Reply<Body>> {
    await this.wakes(who)
    const key = randomUUID()
    const posts = Array.from({ length: twice ? 2 : 1 }, () => this.people[who].post<Body>(path, body, { key }))
    const [first, second] = await Promise.all(posts)
    if (!first) throw new Error('unreachable')
    if (second && second.status !== first.status)
      throw new Error(`${path} pressed twice: ${first.status} and ${second.status}`)
    this.lastSent = { who, path, body, key, status: first.status }
    return first
  }

  private keySent(): string {
    const { who, key } = this.lastSent ?? { who: '', key: '' }
    return `${who}:${key}`
  }

  private async line(who: WithScreen, line: 'cut' | 'back' | 'mute' | 'heard'): Promise<void> {
    const person = this.people[who]
    if (this.gone.has(who)) return
    if (line === 'mute' || line === 'heard') {
      person.mute = line === 'mute'
    } else if (line === 'cut') {
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

  /** It closes, and half an hour later whatever is still open is left over. */
  private async closesForToday(): Promise<void> {
    const lastMinutes = this.openedAt + CLOSES_AFTER_MS - minutes(8)
    if (this.now < lastMinutes) {
      await this.office.restart({ downMs: Math.max(minutes(30), lastMinutes - this.now) })
      for (const who of WITH_SCREENS) this.spoken.set(who, this.now)
      await this.office.advance(seconds(2), { hurried: true })
    }
    // In pieces after which whoever has a line has shown that they are there.
    while (this.now < this.openedAt + CLOSES_AFTER_MS + minutes(31))
      await this.office.advance(minutes(9), { hurried: true })
    // Whose screen has no line has said nothing for so long.
    await this.wakes('clerk')
    for (const { id, status, leftoverSince } of (await this.stored()).values())
      if (status !== 'ended' && leftoverSince === undefined)
        throw new Error(`The office has closed, and ${id} goes on.`)
  }

  /** A session that nobody has used for a while is over; that of a device with a line is not, and a new one would cut it. */
  private async wakes(who: WithScreen): Promise<void> {
    if (this.people[who].isConnected) return
    if (this.now - (this.spoken.get(who) ?? this.openedAt) > SIGN_IN_AGAIN_MS) await this.people[who].signIn(PASSWORD)
    this.spoken.set(who, this.now)
  }

  private concernedFirst(request: Request): readonly WithScreen[] {
    const called = request.pages.filter(({ closedAt }) => closedAt === undefined).map(({ personId }) => personId)
    const concerned = [...called, request.responder?.personId, request.arrivedId, 'clerk']
    const isScreen = (id: string | undefined): id is WithScreen => WITH_SCREENS.some((name) => name === id)
    return [...new Set([...concerned.filter(isScreen), ...WITH_SCREENS])].filter((name) => !this.gone.has(name))
  }

  /** Everybody goes home, and all is as it was: the next sequence finds nothing of this one but its history. */
  async clearsUp(): Promise<void> {
    for (const who of WITH_SCREENS) {
      this.people[who].mute = false
      await this.line(who, 'back')
      await this.says(who, 'here')
    }
    if (this.gone.size === 0) for (const change of this.changes) await this.putsBack(change)
    this.changes.clear()
    for (let round = 0; round < 20; round += 1) {
      const open = [...(await this.stored()).values()].filter(({ status }) => status !== 'ended')
      if (open.length === 0) break
      for (const { id, status } of open) {
        const outcome = status === 'arrived' ? 'settled' : 'clientLeft'
        const isOver = status === 'leaving' ? 'left' : 'finish'
        const reply = await this.people.clerk.tries(isOver, id, isOver === 'left' ? {} : { outcome, wayOut: false })
        // With the client those go whose turn has not come.
        if (reply.status !== 200 && status !== 'waiting')
          throw new Error(`${isOver} was refused: ${JSON.stringify(reply.body)}`)
      }
      await this.office.settle()
      if (round === 19) throw new Error('There are requests that cannot be ended.')
    }
    await this.office.advance(minutes(1), { hurried: true })
    for (const request of (await this.stored()).values()) this.arrivals.push(...arrivalOf(request, this.known))
    await checkFigures(this, this.arrivals)
    this.known.clear()
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

/** The client waited until the moment that the model has noted. */
function arrivalOf({ id, waitsFrom }: Request, known: ReadonlyMap<RequestId, Known>): readonly number[] {
  const at = known.get(id)?.arrivedAt
  return at === undefined ? [] : [Math.max(0, at - waitsFrom)]
}

/** Who speaks for themself and is not called, or says that nobody knows who: which person and which target it is about matters. */
const isAboutWhom = (body: unknown): boolean => {
  const { code, detail } = body as ErrorView
  return code === 'badInput' && detail.problems?.every(({ path }) => path === 'personId' || path === 'target') === true
}

interface Saying extends Pick<Moved, 'target' | 'whom' | 'here'> {
  readonly isDone: boolean
  readonly isCalled: boolean
}

/** What the screens send with each move. */
function bodies({ target, whom, here, isDone, isCalled }: Saying) {
  return {
    amend: { kind: 'escort' },
    start: {},
    assign: { target },
    // Who is not called says who has answered the telephone.
    accept: isCalled ? {} : { personId: whom },
    decline: { reason: 'other' },
    notMine: { target },
    handOver: { personId: whom, reason: 'other' },
    release: { reason: 'other' },
    extend: { minutes: 5, reason: 'other' },
    takeOver: {},
    reassign: { target },
    noted: {},
    phoned: { personId: whom },
    arrive: {},
    confirmArrival: { here },
    stillGoing: {},
    nearlyDone: { minutes: 5 },
    callHelper: { target },
    passOn: { target },
    finish: { outcome: isDone ? 'settled' : 'clientLeft', wayOut: isDone && here },
    askToLead: { leads: { kind: 'clerks' } },
    left: {},
    undo: {},
  } as const
}
