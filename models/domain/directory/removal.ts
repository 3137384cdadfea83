import { type Change, type ItemRef, itemOf, OFFICE_ID } from './change.ts'
import type { Directory, PersonId } from './directory.ts'

/**
 * Taking one item out of the directory, and its name out of every list in which it stands. Where somebody is the only
 * one, as a manager or the secretary, their name stays: another has to be named first.
 */
export function removalOf(directory: Directory, { kind, id }: ItemRef): readonly Change[] {
  const before = itemOf(directory, kind, id)
  if (!before || kind === 'office') return []
  return kind === 'employee' ? removalOfPeople(directory, new Set([id])) : [{ kind, id, before } as Change]
}

/** The same for several people at once. */
export function removalOfPeople(
  { office, employees, matters }: Directory,
  people: ReadonlySet<PersonId>,
): readonly Change[] {
  const { closedDays: _elsewhere, ...before } = office
  const isNamed = (ids: readonly PersonId[]): boolean => ids.some((id) => people.has(id))
  const without = (ids: readonly PersonId[]): readonly PersonId[] => ids.filter((id) => !people.has(id))
  const inOffice = isNamed([...office.secretariatIds, ...office.clerkIds])
  const after = { ...before, secretariatIds: without(before.secretariatIds), clerkIds: without(before.clerkIds) }
  return [
    ...[...employees.values()]
      .filter(({ id }) => people.has(id))
      .map((each): Change => ({ kind: 'employee', id: each.id, before: each })),
    ...(inOffice ? [{ kind: 'office', id: OFFICE_ID, before, after } as const] : []),
    ...[...employees.values()]
      .filter(({ id, substituteIds }) => !people.has(id) && isNamed(substituteIds))
      .map((each): Change => {
        const next = { ...each, substituteIds: without(each.substituteIds) }
        return { kind: 'employee', id: each.id, before: each, after: next }
      }),
    ...[...matters.values()]
      .filter(({ competentIds }) => isNamed(competentIds))
      .map((each): Change => {
        const next = { ...each, competentIds: without(each.competentIds) }
        return { kind: 'matter', id: each.id, before: each, after: next }
      }),
  ]
}
