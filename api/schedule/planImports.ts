import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '../../models/domain/clock.ts'
import type { Absence, WorkingHours } from '../../models/domain/schedule/absence.ts'
import type { PlanImport, PlanPart } from '../../models/domain/schedule/planImport.ts'
import type { AbsenceStore } from '../../models/store/absenceStore.ts'
import type { PlanImportStore } from '../../models/store/planImportStore.ts'
import type { StoredCollection, Versioned } from '../../models/store/storedCollection.ts'
import type { WorkingHoursStore } from '../../models/store/workingHoursStore.ts'
import type { Collection } from '../platform/collection.ts'

/** So many are written at once: nobody's call waits for the plans of a whole list. */
const AT_ONCE = 100

interface PlanImportsDeps {
  readonly imports: PlanImportStore
  readonly absences: AbsenceStore
  readonly hours: WorkingHoursStore
}

interface HeldPlan {
  readonly absences: Collection<Absence>
  readonly hours: Collection<WorkingHours>
}

/** How many parts are written, of how many. */
export type TellDone = (done: number, of: number) => void

/**
 * Lists that change the plan. Each is written down whole before its first part, so that whatever ends the server or its
 * store between two parts leaves all of it or nothing: what was begun is completed before the plan is read again. The
 * last one stays, to be taken back.
 */
export class PlanImports {
  private newest: PlanImport | undefined

  constructor(private readonly deps: PlanImportsDeps) {
    deps.imports.onNews(async (news) => {
      if (news.some(({ isOwn }) => !isOwn)) await this.readLast()
    })
  }

  get last(): PlanImport | undefined {
    return this.newest
  }

  async bringIn(planImport: PlanImport, held: HeldPlan, tell?: TellDone): Promise<void> {
    const { imports, absences, hours } = this.deps
    await imports.begin(planImport)
    if (planImport.kind === 'absences') await write(planImport.parts, inMemory(held.absences, absences), tell)
    else await write(planImport.parts, inMemory(held.hours, hours), tell)
    await this.end(planImport)
  }

  /** What the last server, or a store that went away, has left in the middle. */
  async complete(): Promise<void> {
    const { imports, absences, hours } = this.deps
    for (const { state, planImport } of await imports.all()) {
      if (state === 'done') await this.keep(planImport)
      else {
        if (planImport.kind === 'absences') await write(planImport.parts, absences)
        else await write(planImport.parts, hours)
        await this.end(planImport)
      }
    }
  }

  async forgetBefore(at: Instant): Promise<void> {
    const { newest } = this
    if (newest === undefined || newest.at >= at) return
    await this.deps.imports.remove(newest.id)
    this.newest = undefined
  }

  /** The last one may be another server's. */
  private async readLast(): Promise<void> {
    const done = (await this.deps.imports.all()).filter(({ state }) => state === 'done')
    this.newest = done.at(-1)?.planImport
  }

  private async end(planImport: PlanImport): Promise<void> {
    await this.deps.imports.end(planImport)
    await this.keep(planImport)
  }

  private async keep(planImport: PlanImport): Promise<void> {
    const { newest } = this
    this.newest = planImport
    if (newest !== undefined && newest.id !== planImport.id) await this.deps.imports.remove(newest.id)
  }
}

interface Written<D extends Versioned> {
  idOf(document: D): string
  find(id: string): Promise<D | undefined>
  insert(documents: readonly D[]): Promise<unknown>
  /** The next version of what is there. */
  replace(next: D): Promise<unknown>
  remove(id: string): Promise<unknown>
}

const inMemory = <D extends Versioned>(
  held: Collection<D>,
  { idOf }: Pick<StoredCollection<D>, 'idOf'>,
): Written<D> => ({
  idOf,
  find: async (id) => held.get(id),
  insert: (documents) => held.add(...documents),
  replace: (next) => held.change(idOf(next), (now) => (now.version === next.version - 1 ? next : now)),
  remove: (id) => held.remove(id),
})

/** The parts that are not there yet. */
async function write<D extends Versioned>(
  parts: readonly PlanPart<D>[],
  { idOf, find, insert, replace, remove }: Written<D>,
  tell?: TellDone,
): Promise<void> {
  async function change({ before, after }: PlanPart<D>): Promise<readonly D[]> {
    const either = before ?? after
    if (either === undefined) return []
    const there = await find(idOf(either))
    if (!before) return there || !after ? [] : [after]
    if (there?.version === before.version) await (after ? replace(after) : remove(idOf(before)))
    return []
  }
  for (let done = 0; done < parts.length; done += AT_ONCE) {
    tell?.(done, parts.length)
    const added = await Promise.all(parts.slice(done, done + AT_ONCE).map(change))
    await insert(added.flat())
    await nextTurn()
  }
}
