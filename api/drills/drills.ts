import type { Logger } from 'pino'
import type { Clock, Instant } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import {
  type Drill,
  type DrillChannel,
  type DrillId,
  type DrillReceipt,
  displace,
  endDrill,
  noteReceipt,
  ringsFor,
  startDrill,
} from '../../models/domain/drills/drill.ts'
import type { DrillPlan } from '../../models/domain/drills/drillPlan.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { isOpen } from '../../models/domain/request/request.ts'
import type { DrillStore } from '../../models/store/drillStore.ts'
import type { DrillBody } from '../../models/wire/drills.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Presence } from '../presence/presence.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { MakeScene } from '../requests/scene.ts'
import { scopeOf } from './scopeOf.ts'

interface Needed {
  readonly clock: Clock
  readonly log: Logger
  readonly store: DrillStore
  readonly presence: Presence
  readonly scene: MakeScene
}

/** Told after a drill was durably written: `before` is absent for a new one. */
export type DrillSaved = (after: Drill, before: Drill | undefined) => void

/** Every change of a drill: stored before it is told. The running ones are few and held in memory. */
export class Drills {
  private readonly running = new Map<DrillId, Drill>()
  private readonly listeners: DrillSaved[] = []
  private readonly timers = new Map<DrillId, () => void>()
  /** One change after the other: a drill of a whole office is answered within one breath. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly needed: Needed) {}

  async load(): Promise<void> {
    for (const drill of await this.needed.store.open()) this.hold(drill)
  }

  onSaved(listener: DrillSaved): void {
    this.listeners.push(listener)
  }

  /** A real page puts practice aside for the person it is for. */
  follow(ledger: Ledger): void {
    ledger.onSaved(({ pages }) => {
      for (const { personId } of pages.filter(isOpen)) {
        for (const { id } of this.ringingFor(personId))
          this.inBackground(this.change(id, (drill) => displace(drill, personId, this.needed.clock.now())))
      }
    })
  }

  /** A repeat with the same key returns the first drill; the same key with another body is refused. */
  async start(actor: Actor, key: string, body: DrillBody): Promise<Drill> {
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    return this.begin({
      key: `${actor.personId}:${key}`,
      digest: digestOf(body),
      by: actor.personId,
      scope: scopeOf(body),
    })
  }

  /** One drill for one moment of a plan, however often it is tried. */
  startPlanned({ id, by, scope }: DrillPlan, dueAt: Instant): Promise<Drill> {
    return this.begin({ key: `plan:${id}:${dueAt}`, digest: 'plan', by, planId: id, scope })
  }

  private begin(order: Omit<Parameters<typeof startDrill>[0], 'id'>): Promise<Drill> {
    const { clock, presence, scene, store } = this.needed
    return this.inTurn(async () => {
      const known = await this.firstOf(order)
      if (known) return known
      const { presence: reaches, directory, newId } = scene(undefined)
      const surroundings = {
        now: clock.now(),
        directory,
        // Somebody who is called or on the way now is not disturbed for practice.
        reachOf: (personId: PersonId) => reaches.reachOf(personId),
        isOnDuty: (personId: PersonId) => presence.isOnDuty(personId),
      }
      const drill = startDrill({ id: newId(), ...order }, surroundings)
      // Another server may have taken the same repeat in between.
      if (await store.insert(drill)) return (await this.firstOf(order)) ?? drill
      this.saved(drill, undefined)
      return drill
    })
  }

  receive(personId: PersonId, receipt: { drillId: DrillId; what: DrillReceipt; by: DrillChannel }): Promise<void> {
    const { drillId, what, by } = receipt
    return this.change(drillId, (drill) => noteReceipt(drill, { personId, what, by, at: this.needed.clock.now() }))
  }

  ringingFor(personId: PersonId): readonly Drill[] {
    return [...this.running.values()].filter((drill) => ringsFor(drill, personId))
  }

  async exists(id: DrillId): Promise<boolean> {
    return this.running.has(id) || (await this.needed.store.find(id)) !== undefined
  }

  recent(limit: number): Promise<readonly Drill[]> {
    return this.needed.store.recent(limit)
  }

  async idle(): Promise<void> {
    for (let last: unknown; last !== this.queue; ) {
      last = this.queue
      await last
    }
  }

  stop(): void {
    for (const cancel of this.timers.values()) cancel()
    this.timers.clear()
  }

  /** A drill that is over, or was never one, changes nothing: a late receipt is no mistake. */
  private change(id: DrillId, decide: (drill: Drill) => Drill): Promise<void> {
    return this.inTurn(async () => {
      for (let current = this.running.get(id); current; current = await this.needed.store.find(id)) {
        const next = decide(current)
        if (next === current) return
        if (await this.needed.store.replace(next)) return this.saved(next, current)
      }
    })
  }

  private async firstOf({ key, digest }: Pick<Drill, 'key' | 'digest'>): Promise<Drill | undefined> {
    const first = await this.needed.store.findByKey(key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  private saved(after: Drill, before: Drill | undefined): void {
    this.hold(after)
    for (const listener of this.listeners) listener(after, before)
  }

  /** Keeps a running drill at hand, and sees to it that it ends; also one that a restart interrupted. */
  private hold(drill: Drill): void {
    const { clock } = this.needed
    if (drill.endedAt !== undefined) {
      this.running.delete(drill.id)
      this.timers.get(drill.id)?.()
      this.timers.delete(drill.id)
      return
    }
    this.running.set(drill.id, drill)
    if (this.timers.has(drill.id)) return
    const end = () => this.inBackground(this.change(drill.id, (current) => endDrill(current, clock.now())))
    this.timers.set(drill.id, clock.after(Math.max(0, drill.endsAt - clock.now()), end))
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.queue.then(act)
    this.queue = done.catch(() => undefined)
    return done
  }

  private inBackground(done: Promise<unknown>): void {
    done.catch((error: unknown) => this.needed.log.error({ err: error }, 'a drill could not be changed'))
  }
}
