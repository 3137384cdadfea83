import { seconds } from '../../../models/domain/clock.ts'
import type { Request } from '../../../models/domain/request/request.ts'
import type { ClientLinkView } from '../../../models/wire/display.ts'
import type { VisitView } from '../../../models/wire/visits.ts'
import type { Happening } from './happenings.ts'
import { must } from './must.ts'
import type { Stage } from './stage.ts'

type Called = Extract<Happening, { what: 'clientCalls' }>
type Changed = Extract<Happening, { what: 'visit' }>

const UNDO_MS = seconds(10)
const LATE_MS = seconds(2)
/** Fewer of one visit than a limit refuses. */
const AT_MOST = 3

/** What clients press on their own phones, and what holds for their visits. */
export class ClientPlay {
  private readonly pressed = new Map<string, number>()

  constructor(private readonly stage: Stage) {}

  /** From the page of their visit: it rings as a bell does, once until somebody is with them. */
  async calls({ which, twice }: Called): Promise<void> {
    const request = this.stage.openOne(which)
    if (!request || request.target.kind === 'clerks') return
    const { visitId } = request
    const times = this.pressed.get(visitId) ?? 0
    if (times >= AT_MOST) return
    this.pressed.set(visitId, times + 1)
    await this.stage.wakes('clerk')
    const { status, body } = await this.stage.people.clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)
    must(status === 200, 'A visit has no link.', [status, body])
    const rings = [...this.stage.before.values()].some((each) => each.visitId === visitId && isCallOf(each))
    const presses = Array.from({ length: twice ? 2 : 1 }, () =>
      fetch(`${this.stage.office.baseUrl}/wizyta/${body.code}`, {
        method: 'POST',
        body: new URLSearchParams({ note: 'callSomebody' }),
        redirect: 'manual',
      }),
    )
    for (const reply of await Promise.all(presses)) {
      await reply.arrayBuffer()
      must(reply.status === 303, 'A client could not call anybody.', reply.status)
    }
    if (!rings && !this.stage.isClosed) this.stage.expects(1)
  }

  /** Corrected once, for all that the visit holds; or another clerk is responsible. */
  async changes({ which, change, twice }: Changed): Promise<void> {
    const request = this.stage.openOne(which)
    if (!request) return
    const { visitId } = request
    const isTake = change === 'take'
    const reply = await this.stage.sends<VisitView>({
      who: 'otherClerk',
      path: `/api/visits/${visitId}/${isTake ? 'take' : 'amend'}`,
      body: isTake ? {} : change,
      twice,
    })
    must(reply.status === 200, 'A visit could not be changed.', reply.body)
    if (isTake) must(reply.body.clerk.id === 'otherClerk', 'A visit was taken by somebody else.', reply.body.clerk)
    else if ('needs' in change) must(same(reply.body.needs, change.needs), 'Needs were not corrected.', reply.body)
    else must(reply.body.place.id === change.placeId, 'A place was not corrected.', reply.body)
  }

  /** What a visit says all of its requests say; it goes on as long as they do, and no longer. */
  async check(stored: ReadonlyMap<string, Request>): Promise<void> {
    const visits = new Map((await this.stage.office.memory.visits.open()).map((visit) => [visit.id, visit]))
    const goingOn = new Set<string>()
    for (const { status, visitId, needs, placeId, endedAt = 0 } of stored.values()) {
      // So long an end can be taken back.
      if (status !== 'ended' || this.stage.now - endedAt < UNDO_MS + LATE_MS) goingOn.add(visitId)
      if (status === 'ended') continue
      const visit = visits.get(visitId)
      must(visit !== undefined, 'A request goes on, and its visit does not.', visitId)
      must(same(needs, visit?.needs ?? []), 'A request says other needs than its visit.', [needs, visit?.needs])
      must(placeId === visit?.placeId, 'A request is called to another place.', [placeId, visit?.placeId])
    }
    for (const id of visits.keys()) must(goingOn.has(id), 'A visit goes on without a request.', visits.get(id))
  }

  clearsUp(): void {
    this.pressed.clear()
  }
}

const isCallOf = ({ target, status }: Request): boolean =>
  target.kind === 'clerks' && target.inVisit === true && status !== 'ended'

const same = (some: readonly string[], others: readonly string[]): boolean => `${some}` === `${others}`
