import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { Visit, VisitId } from '../../models/domain/visit/visit.ts'
import type { VisitStore } from '../../models/store/visitStore.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

/** Every visit; those that go on are held in memory. */
export class VisitRepository extends Collection<Visit> {
  /** How many each clerk has. */
  private readonly counts = new Map<PersonId, number>()

  constructor(
    platform: Platform,
    private readonly visits: VisitStore,
  ) {
    super(platform, {
      noun: 'visit',
      store: visits,
      read: () => visits.open(),
      isHeld: ({ endedAt }) => endedAt === undefined,
      shift: (visit, deltaMs) => ({
        ...visit,
        begunAt: visit.begunAt + deltaMs,
        ...(visit.said ? { said: visit.said.map(({ note, at }) => ({ note, at: at + deltaMs })) } : {}),
        ...(visit.unattendedSince === undefined ? {} : { unattendedSince: visit.unattendedSince + deltaMs }),
      }),
    })
  }

  /** One that is over as well. */
  stored(id: VisitId): Promise<Visit | undefined> {
    return this.visits.find(id)
  }

  countOf(clerkId: PersonId): number {
    return this.counts.get(clerkId) ?? 0
  }

  protected override index(after: Visit | undefined, before: Visit | undefined): void {
    if (before) this.counts.set(before.clerkId, this.countOf(before.clerkId) - 1)
    if (after) this.counts.set(after.clerkId, this.countOf(after.clerkId) + 1)
  }
}
