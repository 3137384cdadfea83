import type { Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import {
  type Drill,
  type DrillChannel,
  type DrillId,
  type DrillReceipt,
  displace,
  endDrill,
  noteReceipt,
  ringsFor,
  shiftedDrill,
  startDrill,
} from '../../models/domain/drills/drill.ts'
import type { DrillPlan } from '../../models/domain/drills/drillPlan.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { isOpen } from '../../models/domain/request/request.ts'
import type { DrillStore } from '../../models/store/drillStore.ts'
import type { DrillBody } from '../../models/wire/drills.ts'
import { Collection } from '../platform/collection.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Presence } from '../presence/presence.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { scopeOf } from './scopeOf.ts'

interface DrillsDeps extends Platform {
  readonly store: DrillStore
  readonly presence: Presence
  readonly context: MakeDecisionContext
}

/** Told after a drill was durably written: `before` is absent for a new one. */
export type DrillSaved = (after: Drill, before: Drill | undefined) => void

/** Every drill; the running ones are held in memory, and end by themselves, also after a restart. */
export class Drills extends Collection<Drill> {
  private readonly timers = new Map<DrillId, () => void>()

  constructor(private readonly deps: DrillsDeps) {
    super(deps, {
      noun: 'drill',
      store: deps.store,
      read: () => deps.store.open(),
      isHeld: ({ endedAt }) => endedAt === undefined,
      shift: shiftedDrill,
    })
  }

  onSaved(listener: DrillSaved): void {
    this.onChanged(({ after, before }) => after && listener(after, before))
  }

  /** What this server has written itself: for what is done once in the world outside. */
  onOwnSaved(listener: DrillSaved): void {
    this.onOwnChange(({ after, before }) => after && listener(after, before))
  }

  /** A real page puts practice aside for the person it is for. */
  follow(repository: RequestRepository): void {
    repository.onSaved(({ pages }) => {
      for (const { personId } of pages.filter(isOpen)) {
        for (const { id } of this.ringingFor(personId))
          this.inBackground(this.change(id, (drill) => displace(drill, personId, this.deps.clock.now())))
      }
    })
  }

  /** A repeat with the same key returns the first drill; the same key with another body is refused. */
  async start(actor: Actor, key: string, body: DrillBody): Promise<Drill> {
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    const { evenClosed, ...whom } = body
    const order = { key: `${actor.personId}:${key}`, digest: digestOf(body), by: actor.personId, scope: scopeOf(whom) }
    return this.startNew(order, evenClosed)
  }

  /** One drill for one moment of a plan, however often it is tried. */
  startPlanned({ id, by, scope }: DrillPlan, dueAt: Instant): Promise<Drill> {
    return this.startNew({ key: `plan:${id}:${dueAt}`, digest: 'plan', by, planId: id, scope })
  }

  private async startNew(order: Omit<Parameters<typeof startDrill>[0], 'id'>, evenClosed = false): Promise<Drill> {
    const { clock, presence, context } = this.deps
    const known = await this.firstOf(order)
    if (known) return known
    const { presence: reaches, directory, newId } = context(undefined)
    const surroundings = {
      now: clock.now(),
      directory,
      // Somebody who is called or on the way now is not disturbed for practice.
      reachOf: (personId: PersonId) => reaches.reachOf(personId),
      isOnDuty: (personId: PersonId) => presence.isOnDuty(personId),
      evenClosed,
    }
    const drill = startDrill({ id: newId(), ...order }, surroundings)
    // The same repeat may have been taken in between.
    if (await this.add(drill)) return (await this.firstOf(order)) ?? drill
    return drill
  }

  /** A drill that is over, or was never one, changes nothing: a late receipt is no mistake. */
  async receive(
    personId: PersonId,
    receipt: { drillId: DrillId; what: DrillReceipt; by: DrillChannel },
  ): Promise<void> {
    const { drillId, what, by } = receipt
    if (!this.get(drillId)) return
    await this.change(drillId, (drill) => noteReceipt(drill, { personId, what, by, at: this.deps.clock.now() }))
  }

  ringingFor(personId: PersonId): readonly Drill[] {
    return this.all().filter((drill) => ringsFor(drill, personId))
  }

  async exists(id: DrillId): Promise<boolean> {
    return this.get(id) !== undefined || (await this.deps.store.find(id)) !== undefined
  }

  recent(limit: number): Promise<readonly Drill[]> {
    return this.deps.store.recent(limit)
  }

  override async stop(): Promise<void> {
    for (const cancel of this.timers.values()) cancel()
    this.timers.clear()
    await super.stop()
  }

  /** Sees to it that a running drill ends. */
  protected override index(drill: Drill | undefined, before: Drill | undefined): void {
    const { clock } = this.deps
    if (!drill && before) {
      this.timers.get(before.id)?.()
      this.timers.delete(before.id)
    }
    if (!drill || this.timers.has(drill.id)) return
    const end = () => this.inBackground(this.change(drill.id, (current) => endDrill(current, clock.now())))
    this.timers.set(drill.id, clock.after(Math.max(0, drill.endsAt - clock.now()), end))
  }

  private async firstOf({ key, digest }: Pick<Drill, 'key' | 'digest'>): Promise<Drill | undefined> {
    const first = await this.deps.store.findByKey(key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  private inBackground(done: Promise<unknown>): void {
    done.catch((error: unknown) => this.deps.log.error({ err: error }, 'a drill could not be changed'))
  }
}
