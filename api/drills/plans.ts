import type { Clock } from '../../models/domain/clock.ts'
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
import { digestOf } from '../platform/web/parse.ts'
import { scopeOf } from './scopeOf.ts'

interface Needed {
  readonly clock: Clock
  readonly store: DrillPlanStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
  newId(): string
}

/** More than one for each unit and hour is a mistake. */
const MOST_PLANS = 50

/** When drills run by themselves: supervisors set it, and the list is read from the store whenever it is asked for. */
export class DrillPlans {
  private readonly listeners: (() => void)[] = []

  constructor(private readonly needed: Needed) {}

  /** Called whenever a plan has changed. */
  onChanged(listener: () => void): void {
    this.listeners.push(listener)
  }

  all(): Promise<readonly DrillPlan[]> {
    return this.needed.store.all()
  }

  /** A repeat with the same key returns the first plan; the same key with another body is refused. */
  async add(actor: Actor, key: string, body: DrillPlanBody): Promise<DrillPlan> {
    const { store, newId, clock } = this.needed
    const wish = this.wishOf(actor, body)
    const order = { key: `${actor.personId}:${key}`, digest: digestOf(body) }
    const known = await this.firstOf(order)
    if (known) return known
    if ((await store.all()).length >= MOST_PLANS) throw new Refusal('tooManyKept')
    const plan: DrillPlan = {
      ...wish,
      ...order,
      id: newId(),
      version: 1,
      edition: 1,
      by: actor.personId,
      changedAt: clock.now(),
    }
    if (await store.insert(plan)) return (await this.firstOf(order)) ?? plan
    await this.changed(actor, 'addDrillPlan', plan.id)
    return plan
  }

  /** Refuses whoever has not seen what somebody else saved meanwhile, and says who that was. */
  async change(actor: Actor, id: DrillPlanId, { edition, ...body }: DrillPlanChange): Promise<DrillPlan> {
    const wish = this.wishOf(actor, body)
    const changedAt = this.needed.clock.now()
    const next = await this.rewrite(id, (plan) => {
      if (plan.edition !== edition) throw this.changedMeanwhile(plan)
      return { ...plan, ...wish, edition: edition + 1, by: actor.personId, changedAt }
    })
    if (!next) throw new Refusal('notFound', { where: 'drillPlan' })
    await this.changed(actor, 'changeDrillPlan', id)
    return next
  }

  async remove(actor: Actor, id: DrillPlanId): Promise<void> {
    mustSupervise(actor)
    if (!(await this.needed.store.remove(id))) throw new Refusal('notFound', { where: 'drillPlan' })
    await this.changed(actor, 'removeDrillPlan', id)
  }

  /** Notes what has come of a planned moment; a plan that was removed meanwhile has nothing to note. */
  async noteRun(id: DrillPlanId, last: PlannedRun): Promise<void> {
    if (await this.rewrite(id, (plan) => ({ ...plan, last }))) this.tell()
  }

  private async rewrite(id: DrillPlanId, decide: (plan: DrillPlan) => DrillPlan): Promise<DrillPlan | undefined> {
    const { store } = this.needed
    for (let plan = await store.find(id); plan; plan = await store.find(id)) {
      const next = { ...decide(plan), version: plan.version + 1 }
      if (await store.replace(next)) return next
    }
    return undefined
  }

  /** A plan that could never run is refused: the office is closed then, on every day that was chosen. */
  private wishOf(actor: Actor, { weekdays, minuteOfDay, isOn, ...whom }: DrillPlanBody): PlanWish {
    mustSupervise(actor)
    const { clock, directory } = this.needed
    const scope = scopeOf(whom)
    mustExist(directory.now, scope)
    const wish: PlanWish = { scope, weekdays: weekdays.toSorted((a, b) => a - b), minuteOfDay, isOn }
    if (nextPlanned({ ...wish, isOn: true }, directory.now.office, clock.now()) === undefined)
      throw new Refusal('officeClosed')
    return wish
  }

  private changedMeanwhile({ by, changedAt }: DrillPlan): Refusal {
    return new Refusal('changedMeanwhile', { by: this.needed.directory.person(by).name, at: changedAt })
  }

  private async firstOf({ key, digest }: Pick<DrillPlan, 'key' | 'digest'>): Promise<DrillPlan | undefined> {
    const first = await this.needed.store.findByKey(key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  private async changed({ personId }: Actor, what: string, object: DrillPlanId): Promise<void> {
    this.tell()
    await this.needed.securityLog.note({ what, result: 'done', personId, object })
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

function mustSupervise({ roles }: Actor): void {
  if (!roles.includes('supervisor')) throw new Refusal('notAllowed')
}
