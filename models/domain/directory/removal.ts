import { type Change, type ItemRef, itemOf, OFFICE_ID } from './change.ts'
import type { Directory, PersonId } from './directory.ts'

/**
 * Taking one item out of the directory, and its name out of every list in which it stands. Where somebody is the only
 * one, as a manager or the secretary, their name stays: another has to be named first.
 */
export function removalOf(directory: Directory, { kind, id }: ItemRef): readonly Change[] {
  const before = itemOf(directory, kind, id)
  if (!before || kind === 'office') return []
  const removed = { kind, id, before } as Change
  return kind === 'employee' ? [removed, ...withoutPerson(directory, id)] : [removed]
}

function withoutPerson({ office, employees, matters }: Directory, id: PersonId): readonly Change[] {
  const { closedDays: _elsewhere, ...before } = office
  const without = (people: readonly PersonId[]): readonly PersonId[] => people.filter((each) => each !== id)
  const inOffice = [...office.secretariatIds, ...office.clerkIds].includes(id)
  const after = { ...before, secretariatIds: without(before.secretariatIds), clerkIds: without(before.clerkIds) }
  return [
    ...(inOffice ? [{ kind: 'office', id: OFFICE_ID, before, after } as const] : []),
    ...[...employees.values()]
      .filter((each) => each.id !== id && each.substituteIds.includes(id))
      .map((each): Change => {
        const next = { ...each, substituteIds: without(each.substituteIds) }
        return { kind: 'employee', id: each.id, before: each, after: next }
      }),
    ...[...matters.values()]
      .filter(({ competentIds }) => competentIds.includes(id))
      .map((each): Change => {
        const next = { ...each, competentIds: without(each.competentIds) }
        return { kind: 'matter', id: each.id, before: each, after: next }
      }),
  ]
}
