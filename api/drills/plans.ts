import { mustExist } from '../../models/domain/drills/drill.ts'
import {
  type DrillPlan,
  type DrillPlanId,
  nextPlanned,
  type PlannedRun,
  type PlanWish,
} from '../../models/domain/drills/drillPlan.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { DrillPlanStore } from '../../models/store/drillPlanStore.ts'
import type { DrillPlanBody, DrillPlanChange } from '../../models/wire/drillPlans.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { scopeOf } from './scopeOf.ts'

interface DrillPlansDeps extends Platform {
  readonly store: DrillPlanStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  newId(): string
}

/** More than one for each unit and hour is a mistake. */
const MOST_PLANS = 50

/** When drills run by themselves: supervisors set it. */
export class DrillPlans {
  private readonly plans: Collection<DrillPlan>

  constructor(private readonly deps: DrillPlansDeps) {
    const { store } = deps
    this.plans = new Collection(deps, { noun: 'drillPlan', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.plans.load()
  }

  /** Called whenever a plan has changed. */
  onChanged(listener: () => void): void {
    this.plans.onChanged(listener)
  }

  all(): readonly DrillPlan[] {
    return this.plans.all()
  }

  /** A repeat with the same key returns the first plan; the same key with another body is refused. */
  async add(actor: Actor, key: string, body: DrillPlanBody): Promise<DrillPlan> {
    const { newId, clock } = this.deps
    const wish = this.wishOf(actor, body)
    const order = { key: `${actor.personId}:${key}`, digest: digestOf(body) }
    const known = this.firstOf(order)
    if (known) return known
    if (this.all().length >= MOST_PLANS) throw new Refusal('tooManyKept')
    const plan: DrillPlan = {
      ...wish,
      ...order,
      id: newId(),
      version: 1,
      edition: 1,
      by: actor.personId,
      changedAt: clock.now(),
    }
    if (await this.plans.add(plan)) {
      // The same repeat was taken in between, perhaps by another server.
      await this.load()
      return this.firstOf(order) ?? plan
    }
    await this.noteOf(actor, 'addDrillPlan', plan.id)
    return plan
  }

  /** Refuses whoever has not seen what somebody else saved meanwhile, and says who that was. */
  async change(actor: Actor, id: DrillPlanId, { edition, ...body }: DrillPlanChange): Promise<DrillPlan> {
    const wish = this.wishOf(actor, body)
    const changedAt = this.deps.clock.now()
    const next = await this.plans.change(id, (plan) => {
      if (plan.edition !== edition) throw this.changedMeanwhile(plan)
      return { ...plan, ...wish, edition: edition + 1, by: actor.personId, changedAt }
    })
    await this.noteOf(actor, 'changeDrillPlan', id)
    return next
  }

  async remove(actor: Actor, id: DrillPlanId): Promise<void> {
    mustSupervise(actor)
    await this.plans.remove(id)
    await this.noteOf(actor, 'removeDrillPlan', id)
  }

  /** Notes what has come of a planned moment; a plan that was removed meanwhile has nothing to note. */
  async noteRun(id: DrillPlanId, last: PlannedRun): Promise<void> {
    if (this.plans.get(id)) await this.plans.change(id, (plan) => ({ ...plan, last }))
  }

  /** A plan that could never run is refused: the office is closed then, on every day that was chosen. */
  private wishOf(actor: Actor, { weekdays, minuteOfDay, isOn, ...whom }: DrillPlanBody): PlanWish {
    mustSupervise(actor)
    const { clock, directory } = this.deps
    const scope = scopeOf(whom)
    mustExist(directory.now, scope)
    const wish: PlanWish = { scope, weekdays: weekdays.toSorted((a, b) => a - b), minuteOfDay, isOn }
    if (nextPlanned({ ...wish, isOn: true }, directory.now.office, clock.now()) === undefined)
      throw new Refusal('officeClosed')
    return wish
  }

  private changedMeanwhile({ by, changedAt }: DrillPlan): Refusal {
    return new Refusal('changedMeanwhile', { by: this.deps.directory.person(by).name, at: changedAt })
  }

  private firstOf({ key, digest }: Pick<DrillPlan, 'key' | 'digest'>): DrillPlan | undefined {
    const first = this.all().find((plan) => plan.key === key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  private async noteOf({ personId }: Actor, what: string, object: DrillPlanId): Promise<void> {
    await this.deps.securityLog.note({ what, result: 'done', personId, object })
  }
}

function mustSupervise({ roles }: Actor): void {
  if (!roles.includes('supervisor')) throw new Refusal('notAllowed')
}
