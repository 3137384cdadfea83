import { type ItemRef, itemOrFormer } from '../../models/domain/directory/change.ts'
import type { Directory, Employee, ItemKind, Items } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { unitsManagedBy } from '../../models/domain/schedule/mayPlan.ts'

/** What somebody sees of the directory where it is edited, now and in its history. */
export interface Visibility {
  readonly isAll: boolean
  sees(item: ItemRef): boolean
  /** Without the fields that are not theirs to read. */
  view<Kind extends ItemKind>(kind: Kind, item: Items[Kind]): Items[Kind]
}

const EVERYTHING: Visibility = { isAll: true, sees: () => true, view: (_kind, item) => item }

/**
 * The administrator sees everything. A manager sees the people and the matters of their units, which is what they may
 * edit: no rules, nobody's e-mail nor by which lists they are known, and of whoever has left only their own people. By what name somebody is called, and
 * where they sit, everybody finds in the telephone list.
 */
export function visibilityOf(directory: Directory, actor: Actor): Visibility {
  if (actor.roles.includes('admin')) return EVERYTHING
  const unitIds = new Set(unitsManagedBy(directory, actor))
  return {
    isAll: false,
    sees({ kind, id }) {
      if (kind !== 'employee' && kind !== 'matter') return false
      return unitIds.has(itemOrFormer(directory, kind, id)?.unitId ?? '')
    },
    view: (kind, item) => (kind === 'employee' ? (withoutKeys(item as Employee) as typeof item) : item),
  }
}

const withoutKeys = ({ email: _notTheirs, keys: _norThese, ...person }: Employee): Employee => person
