import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  announcedAt,
  type Lift,
  LONGEST_OUT_MS,
  liftId,
  liftStateAt,
  outAt,
  working,
} from '../../models/domain/lift/lift.ts'
import type { LiftStore } from '../../models/store/liftStore.ts'
import type { LiftBody, LiftOutBody, LiftsView } from '../../models/wire/lifts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface LiftsDeps extends Platform {
  readonly store: LiftStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** Which buildings have a lift, says an administrator; that it is out of order, and until when, every clerk too. */
export class Lifts extends Collection<Lift> {
  constructor(private readonly deps: LiftsDeps) {
    super(deps, {
      noun: 'lift',
      store: deps.store,
      read: () => deps.store.all(),
      shift: ({ out, ...lift }, deltaMs) => ({
        ...lift,
        ...(out ? { out: { ...out, at: out.at + deltaMs, from: out.from + deltaMs, until: out.until + deltaMs } } : {}),
      }),
    })
  }

  view(): LiftsView {
    const { clock, directory } = this.deps
    const now = clock.now()
    const places = [...directory.now.places.values()].sort((a, b) => a.building.localeCompare(b.building))
    const oneOfEach = new Map(places.map(({ building, id }) => [building, id]))
    return {
      buildings: [...oneOfEach].map(([building, placeId]) => {
        const lift = this.get(liftId(building))
        const out = lift && (outAt(lift, now) ?? announcedAt(lift, now))
        return {
          placeId,
          building,
          lift: liftStateAt(lift, now),
          ...(out ? { out: { from: out.from, until: out.until, by: directory.person(out.by) } } : {}),
        }
      }),
    }
  }

  /** Whether the lift of the building in which this place is cannot be used now. */
  isOutAt(placeId: PlaceId): boolean {
    const place = this.deps.directory.now.places.get(placeId)
    return place !== undefined && outAt(this.get(liftId(place.building)), this.deps.clock.now()) !== undefined
  }

  async set(actor: Actor, { placeId, isThere }: LiftBody): Promise<LiftsView> {
    if (!actor.roles.includes('admin')) throw new Refusal('notAllowed')
    const building = this.buildingOf(placeId)
    const id = liftId(building)
    if (isThere) await this.put(id, (current) => current ?? { id, building })
    else if (this.get(id)) await this.remove(id)
    await this.note(actor, isThere ? 'makeLift' : 'removeLift')
    return this.view()
  }

  async setOut(actor: Actor, { placeId, from, until }: LiftOutBody): Promise<LiftsView> {
    mustKnowOfIt(actor)
    const building = this.buildingOf(placeId)
    const at = this.deps.clock.now()
    // What was before cannot be told any more: requests have been kept without it.
    const begins = Math.max(from ?? at, at)
    if (until <= begins || until > begins + LONGEST_OUT_MS || begins > at + LONGEST_OUT_MS)
      throw new Refusal('endsBeforeItBegins')
    const out = { from: begins, until, by: actor.personId, at }
    await this.change(liftId(building), (current) => ({ ...current, out }))
    await this.note(actor, 'liftOut')
    return this.view()
  }

  async setWorking(actor: Actor, placeId: PlaceId): Promise<LiftsView> {
    mustKnowOfIt(actor)
    await this.change(liftId(this.buildingOf(placeId)), (current) => (current.out ? working(current) : current))
    await this.note(actor, 'liftWorks')
    return this.view()
  }

  private buildingOf(placeId: PlaceId): string {
    const place = this.deps.directory.now.places.get(placeId)
    if (!place) throw new Refusal('notFound', { where: 'place' })
    return place.building
  }

  private note({ personId }: Actor, what: string): Promise<void> {
    return this.deps.securityLog.note({ what, result: 'done', personId })
  }
}

/** The secretariat are clerks too. */
function mustKnowOfIt({ roles }: Actor): void {
  if (!roles.includes('clerk') && !roles.includes('admin')) throw new Refusal('notAllowed')
}
