import { setImmediate as nextTurn } from 'node:timers/promises'
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
 * store between two parts leaves all of it or nothing: what was begun is completed before the plan is read again.
 */
export class PlanImports {
  constructor(private readonly deps: PlanImportsDeps) {}

  async bringIn(planImport: PlanImport, held: HeldPlan, tell?: TellDone): Promise<void> {
    const { imports, absences, hours } = this.deps
    await imports.begin(planImport)
    if (planImport.kind === 'absences') await write(planImport.parts, inMemory(held.absences, absences), tell)
    else await write(planImport.parts, inMemory(held.hours, hours), tell)
    await imports.end(planImport.id)
  }

  /** What the last server, or a store that went away, has left in the middle. */
  async complete(): Promise<void> {
    const { imports, absences, hours } = this.deps
    for (const planImport of await imports.begun()) {
      if (planImport.kind === 'absences') await write(planImport.parts, absences)
      else await write(planImport.parts, hours)
      await imports.end(planImport.id)
    }
  }
}

type Written<D extends Versioned> = Pick<StoredCollection<D>, 'idOf' | 'find'> & {
  insert(documents: readonly D[]): Promise<unknown>
  /** The next version of what is there. */
  replace(next: D): Promise<unknown>
}

const inMemory = <D extends Versioned>(
  held: Collection<D>,
  { idOf }: Pick<StoredCollection<D>, 'idOf'>,
): Written<D> => ({
  idOf,
  find: async (id) => held.get(id),
  insert: (documents) => held.add(...documents),
  replace: (next) => held.change(idOf(next), (now) => (now.version === next.version - 1 ? next : now)),
})

/** The parts that are not there yet. */
async function write<D extends Versioned>(
  parts: readonly PlanPart<D>[],
  { idOf, find, insert, replace }: Written<D>,
  tell?: TellDone,
): Promise<void> {
  for (let done = 0; done < parts.length; done += AT_ONCE) {
    tell?.(done, parts.length)
    const added: D[] = []
    for (const { before, after } of parts.slice(done, done + AT_ONCE)) {
      const now = await find(idOf(after))
      if (!before && !now) added.push(after)
      if (before && now?.version === before.version) await replace(after)
    }
    await insert(added)
    await nextTurn()
  }
}
