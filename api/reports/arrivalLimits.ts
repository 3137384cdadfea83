import { type Change, OFFICE_ID } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { mayEdit } from '../../models/domain/directory/mayEdit.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { ArrivalLimits } from '../../models/domain/reports/arrivalLimits.ts'
import { type LimitsScope, limitsFor, ownLimits } from '../../models/domain/reports/limitsFor.ts'
import type { LimitsBody, LimitsRow, LimitsView } from '../../models/wire/reports.ts'
import { changedMeanwhile, type Editing, editDirectory } from '../directory/editDirectory.ts'

/** Sets within how long somebody is to come, as a change of the directory: it has a history there, and can be undone. */
export async function setLimits(editing: Editing, actor: Actor, { scope, limits, seen }: LimitsBody): Promise<void> {
  await editDirectory(editing, actor, {
    kind: 'edit',
    confirmed: 'shown',
    decide(directory) {
      const own = ownLimits(directory, scope)
      if (isSameLimits(own, limits)) return []
      const change = changeOf(directory, scope, limits)
      if (!isSameLimits(own, seen)) throw changedMeanwhile(editing, change)
      return [change]
    },
  })
}

const isSameLimits = (some: ArrivalLimits | undefined, others: ArrivalLimits | undefined): boolean =>
  JSON.stringify(some) === JSON.stringify(others)

function changeOf(directory: Directory, scope: LimitsScope, limits: ArrivalLimits | undefined): Change {
  if (scope.kind === 'office') {
    const { closedDays: _elsewhere, ...before } = directory.office
    return { kind: 'office', id: OFFICE_ID, before, after: withLimits(before, limits) }
  }
  if (scope.kind === 'unit') {
    const before = directory.units.get(scope.id)
    if (!before) throw new Refusal('notFound', { where: 'unit' })
    return { kind: 'unit', id: scope.id, before, after: withLimits(before, limits) }
  }
  const before = directory.matters.get(scope.id)
  if (!before) throw new Refusal('notFound', { where: 'matter' })
  return { kind: 'matter', id: scope.id, before, after: withLimits(before, limits) }
}

function withLimits<Item extends { readonly arrivalLimits?: ArrivalLimits }>(
  { arrivalLimits: _was, ...item }: Item,
  limits: ArrivalLimits | undefined,
): Item {
  return { ...item, ...(limits === undefined ? {} : { arrivalLimits: limits }) } as unknown as Item
}

/** The office, its units, and the matters that have limits of their own or may be given some by this reader. */
export function limitsView(directory: Directory, actor: Actor): LimitsView {
  const rowOf = (scope: LimitsScope, name: LimitsRow['name'], inForce: ArrivalLimits): LimitsRow => {
    const own = ownLimits(directory, scope)
    return {
      scope,
      name,
      ...(own ? { own } : {}),
      inForce,
      // Whoever may set one may set any.
      mayChange: mayEdit(directory, actor, changeOf(directory, scope, TRIED)),
    }
  }
  const units = [...directory.units.values()].map(({ id, name }) =>
    rowOf({ kind: 'unit', id }, name, limitsFor(directory, { unitId: id })),
  )
  const matters = [...directory.matters.values()]
    .filter(({ elsewhere }) => elsewhere === undefined)
    .map(({ id, name, unitId }) => rowOf({ kind: 'matter', id }, name, limitsFor(directory, { unitId, matterId: id })))
  return {
    rows: [
      rowOf({ kind: 'office' }, directory.office.name, limitsFor(directory, {})),
      ...units,
      ...matters.filter(({ own, mayChange }) => own !== undefined || mayChange),
    ],
  }
}

const TRIED: ArrivalLimits = [1, 2, 3]
