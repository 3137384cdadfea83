import { hours } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import {
  type InterpreterCall,
  type InterpreterMove,
  movedCall,
  withoutVisit,
} from '../../models/domain/interpreters/interpreterCall.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { attending } from '../../models/domain/request/allowedMoves.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { InterpreterCallStore } from '../../models/store/interpreterCallStore.ts'
import type { InterpreterBody } from '../../models/wire/interpreters.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Collection } from '../platform/collection.ts'
import { guarded } from '../platform/guarded.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { VisitRepository } from '../visits/visitRepository.ts'

interface InterpreterCallsDeps extends Platform {
  readonly store: InterpreterCallStore
  readonly directory: OfficeDirectory
  readonly open: OpenRequests
  readonly visits: VisitRepository
  newId(): string
}

/** For figures of a year; a few a day. */
const KEPT_MS = hours(366 * 24)

/** Interpreters who help in a visit: who is with the client asks for one, and says when they are there. */
export class InterpreterCalls extends Collection<InterpreterCall> {
  private readonly asking = new KeyedQueue()
  private readonly underWay = new UnderWay()

  constructor(private readonly deps: InterpreterCallsDeps) {
    super(deps, {
      noun: 'interpreter',
      store: deps.store,
      read: () => deps.store.all(),
      shift: (call, deltaMs) => ({ ...call, askedAt: call.askedAt + deltaMs }),
    })
    const failed = 'an interpreter could not be let go with their visit'
    const letGo = guarded(deps.log, failed, (visitId: string) => this.underWay.add(this.letGo(visitId)))
    deps.visits.onOwnChange(({ id, after }) => {
      if (after === undefined || after.endedAt !== undefined) letGo(id)
    })
  }

  /** Visits that ended while the server was down. */
  async begin(): Promise<void> {
    const { visits } = this.deps
    for (const { visitId } of this.all())
      if (visitId !== undefined && !isOpen(visits.get(visitId))) await this.letGo(visitId)
  }

  /** Numbers that are older than anybody asks for. */
  async forgetOld(): Promise<void> {
    const before = this.deps.clock.now() - KEPT_MS
    for (const { id, visitId, askedAt } of this.all())
      if (visitId === undefined && askedAt < before) await this.removeIfThere(id)
  }

  override async idle(): Promise<void> {
    await this.underWay.idle()
    await super.idle()
  }

  /** Those of visits that go on, which concern this reader. */
  concerning(actor: Actor): readonly InterpreterCall[] {
    return this.all().filter(({ visitId }) => visitId !== undefined && this.isWithClient(actor, visitId))
  }

  ask(actor: Actor, { visitId, kind }: InterpreterBody): Promise<InterpreterCall> {
    const { clock, directory, visits, newId } = this.deps
    if (!isOpen(visits.get(visitId))) throw new Refusal('notFound', { where: 'visit' })
    if (!this.isWithClient(actor, visitId)) throw new Refusal('notAllowed')
    return this.asking.run(visitId, async () => {
      const there = this.all().find((each) => each.visitId === visitId && isGoingOn(each))
      if (there) return there
      const now = clock.now()
      const day = localTime(now, directory.now.office.timeZone).day
      const call: InterpreterCall = { id: newId(), version: 1, visitId, kind, day, askedAt: now, state: 'connecting' }
      await this.add(call)
      return this.get(call.id) ?? call
    })
  }

  async move(actor: Actor, id: string, move: InterpreterMove): Promise<InterpreterCall> {
    const visitId = this.get(id)?.visitId
    if (visitId === undefined || !this.isWithClient(actor, visitId))
      throw new Refusal('notFound', { where: 'interpreter' })
    return this.change(id, (current) => movedCall(current, move, this.deps.clock.now()))
  }

  private isWithClient({ personId, roles }: Actor, visitId: string): boolean {
    return roles.includes('clerk') || this.deps.open.ofVisit(visitId).some((each) => attending(each) === personId)
  }

  private async letGo(visitId: string): Promise<void> {
    for (const call of this.all().filter((each) => each.visitId === visitId))
      await this.change(call.id, (current) =>
        current.visitId === undefined ? current : withoutVisit(current, this.deps.clock.now()),
      )
  }
}

const isGoingOn = ({ state }: InterpreterCall): boolean => state === 'connecting' || state === 'connected'

const isOpen = (visit: { readonly endedAt?: number } | undefined): boolean =>
  visit !== undefined && visit.endedAt === undefined
