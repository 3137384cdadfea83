import type { Directory, PersonId } from '../directory/directory.ts'
import { superiorsOf } from '../directory/superiors.ts'

/**
 * Who has to keep it: the employee. When they have left, the one who agreed it and the nearest above them, so that what
 * a client was promised is on somebody's screen.
 */
export function answerableFor(
  { personId, agreedBy }: { readonly personId: PersonId; readonly agreedBy: PersonId },
  directory: Directory,
): readonly PersonId[] {
  const isHere = (id: PersonId): boolean => directory.employees.has(id)
  if (isHere(personId)) return [personId]
  const above = superiorsOf(directory, personId).filter(isHere).slice(0, 1)
  return [...new Set([...[agreedBy].filter(isHere), ...above])]
}
