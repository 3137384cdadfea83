import { Refusal } from '../../models/domain/errors.ts'
import { withStep } from '../../models/domain/keptSteps.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { ASKED_DAYS, causeIn, type GivenCause, UNSAID } from '../../models/domain/quality/cause.ts'
import { type EndedCall, isNonconforming } from '../../models/domain/quality/nonconformity.ts'
import { limitsFor } from '../../models/domain/reports/limitsFor.ts'
import type { GivenCauseStore } from '../../models/store/givenCauseStore.ts'
import type { CauseBody } from '../../models/wire/quality.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { EndedCalls } from './endedCalls.ts'

interface CausesDeps extends Platform {
  readonly store: GivenCauseStore
  readonly endedCalls: EndedCalls
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** For so many days, today included, whoever ended it is asked. */
const ENDER_ASKED_DAYS = 4

const latestFirst = (calls: readonly EndedCall[]): readonly EndedCall[] =>
  calls.toSorted((a, b) => b.raisedAt - a.raisedAt)

/** Whoever ended a request may say why it was late; a supervisor may of any, also after them. */
export class Causes extends Collection<GivenCause> {
  constructor(private readonly deps: CausesDeps) {
    super(deps, { noun: 'request', store: deps.store, read: () => deps.store.all() })
  }

  /** Of the last two weeks, late or escalated; the latest first. */
  async recent(): Promise<readonly EndedCall[]> {
    return latestFirst((await this.deps.endedCalls.recent(ASKED_DAYS)).filter((call) => this.isNonconforming(call)))
  }

  /** Those of which this person is to say why: once, until anybody has, and over a weekend, but no longer. */
  async askedOf({ personId }: Actor): Promise<readonly EndedCall[]> {
    const isAsked = ({ id, endedBy }: EndedCall): boolean => {
      const given = this.get(id)
      return endedBy === personId && causeIn(given) === undefined && !given?.skippedBy.includes(personId)
    }
    const own = (await this.deps.endedCalls.recent(ENDER_ASKED_DAYS)).filter(isAsked)
    return latestFirst(own.filter((call) => this.isNonconforming(call)))
  }

  /** The same again says nothing new. */
  async give(actor: Actor, id: string, cause: CauseBody['cause']): Promise<GivenCause> {
    const { clock, endedCalls, securityLog } = this.deps
    const { personId } = actor
    const call = await endedCalls.find(id)
    if (!call || !this.isNonconforming(call)) throw new Refusal('notFound', { where: 'request' })
    if (!actor.roles.includes('supervisor') && call.endedBy !== personId) throw new Refusal('notAllowed')
    const { raisedAt, unitId, matterId } = call
    const next = await this.put(id, (current) => {
      const before: Omit<GivenCause, 'version'> = current ?? {
        id,
        raisedAt,
        ...(unitId === undefined ? {} : { unitId }),
        ...(matterId === undefined ? {} : { matterId }),
        steps: [],
        skippedBy: [],
      }
      if (cause === UNSAID)
        return before.skippedBy.includes(personId) ? before : { ...before, skippedBy: [...before.skippedBy, personId] }
      if (causeIn(current) === cause) return before
      return { ...before, steps: withStep(before.steps, { cause, by: personId, at: clock.now() }) }
    })
    if (cause !== UNSAID) await securityLog.note({ what: 'giveCause', result: 'done', personId, object: id })
    return next
  }

  private isNonconforming(call: EndedCall): boolean {
    return isNonconforming(call, limitsFor(this.deps.directory.now, call))
  }
}
