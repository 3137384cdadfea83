import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { type PlanImport, undoing } from '../../models/domain/schedule/planImport.ts'
import type { ImportUndone, LastImportView } from '../../models/wire/schedule.ts'
import type { Planning } from '../schedule/planAbsence.ts'
import { mustBeAllowed } from './mustBeAllowed.ts'

/** The last list that changed the plan, for as long as it can be taken back. */
export function lastImport(planning: Planning, actor: Actor): LastImportView {
  mustBeAllowed(planning, actor)
  const { schedule, directory } = planning
  const last = schedule.lastImport
  if (!last || last.undoes !== undefined) return {}
  const { id, kind, at, by, parts } = last
  const added = parts.filter(({ before }) => !before).length
  return { last: { id, kind, at, byName: directory.person(by).name, added, changed: parts.length - added } }
}

/** Takes the last list back, whole. A repeat finds it taken back. */
export function undoImport(planning: Planning, actor: Actor, id: string): Promise<ImportUndone> {
  const { schedule, securityLog } = planning
  mustBeAllowed(planning, actor)
  return schedule.inTurn(async () => {
    const last = schedule.lastImport
    if (last?.undoes === id) return { undone: last.parts.length, left: 0 }
    if (last?.id !== id) throw new Refusal('notFound', { where: 'import' })
    const undo = undoOf(last, planning, actor)
    await securityLog.note({ what: 'undoImport', result: 'done', personId: actor.personId, object: last.kind })
    await schedule.bringIn(undo)
    return { undone: undo.parts.length, left: last.parts.length - undo.parts.length }
  })
}

function undoOf(last: PlanImport, { clock, schedule, newId }: Planning, { personId: by }: Actor): PlanImport {
  const undo = { id: newId(), by, at: clock.now(), undoes: last.id }
  return last.kind === 'absences'
    ? { ...undo, kind: 'absences', parts: undoing(last.parts, ({ id }) => schedule.absence(id)) }
    : { ...undo, kind: 'hours', parts: undoing(last.parts, ({ personId }) => schedule.hoursOf(personId)) }
}
