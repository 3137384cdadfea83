import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Edition } from '../../models/store/edition.ts'
import type { StoredCollection } from '../../models/store/storedCollection.ts'
import type { SecurityLog } from './audit/securityLog.ts'
import { Collection } from './collection.ts'
import type { Platform } from './writeBehind.ts'

export interface EditionsDeps<D extends Edition> extends Platform {
  readonly store: StoredCollection<D>
  readonly securityLog: SecurityLog
  readonly directory: { person(personId: PersonId): { readonly name: string } }
}

interface Named {
  readonly noun: string
  /** Of a change, in the security log. */
  readonly what: string
}

interface Declared<D> extends Named {
  /** The same document after the clock was set by so much. */
  shift?(document: D, deltaMs: number): D
}

/** An office has one of each. */
export const ONLY = 'office'

/** What the office writes of its own, in one document: read by many, saved by administrators, one after the other. */
export class Editions<D extends Edition> {
  private readonly collection: Collection<D>

  constructor(
    private readonly deps: EditionsDeps<D>,
    private readonly named: Declared<D>,
  ) {
    const { store } = deps
    const { noun, shift } = named
    this.collection = new Collection(deps, { noun, store, read: () => store.all(), ...(shift ? { shift } : {}) })
  }

  load(): Promise<void> {
    return this.collection.load()
  }

  /** With what another server has saved, of which this one may not have heard. */
  async catchUp(): Promise<void> {
    await this.collection.lookAgain(ONLY)
  }

  get now(): D | undefined {
    return this.collection.get(ONLY)
  }

  onChanged(listener: () => unknown): void {
    this.collection.onChanged(listener)
  }

  /** Refuses whoever has not seen what another administrator saved meanwhile, and says who that was. */
  async change(
    actor: Actor,
    edition: number,
    decide: (current: D | undefined) => Omit<D, keyof Edition>,
    object?: string,
  ): Promise<D> {
    const { clock, securityLog } = this.deps
    const { personId, roles } = actor
    if (!roles.includes('admin')) throw new Refusal('notAllowed')
    const next = await this.collection.put(ONLY, (current) => {
      if ((current?.edition ?? 0) !== edition) throw this.changedMeanwhile(current)
      const head = { ...current, id: ONLY, edition: edition + 1, by: personId, changedAt: clock.now() }
      return { ...head, ...decide(current) } as unknown as D
    })
    const { what } = this.named
    await securityLog.note({ what, result: 'done', personId, ...(object === undefined ? {} : { object }) })
    return next
  }

  /** What the office learns of it by itself: no edition, so that whoever is writing one is not held up. */
  learn(edition: number | 'any', decide: (current: D) => D): Promise<D> {
    return this.collection.change(ONLY, (current) => {
      if (edition !== 'any' && current.edition !== edition) throw this.changedMeanwhile(current)
      return decide(current)
    })
  }

  private changedMeanwhile(current: D | undefined): Refusal {
    if (!current) return new Refusal('changedMeanwhile')
    const { by, changedAt } = current
    return new Refusal('changedMeanwhile', { by: this.deps.directory.person(by).name, at: changedAt })
  }
}
