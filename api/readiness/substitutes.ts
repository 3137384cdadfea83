import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { SubstitutesView } from '../../models/wire/readiness.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Presence } from '../presence/presence.ts'
import { optional } from '../requests/requestView.ts'

/** Who stands in for somebody, and whether each would hear a call: known before the one who relies on them goes. */
export function substitutesOf({ directory, presence }: { directory: OfficeDirectory; presence: Presence }) {
  return (personId: PersonId): SubstitutesView => {
    const usual = directory.now.employees.get(personId)?.substituteIds ?? []
    const substituteIds = new Set([...presence.standInsOf(personId), ...usual])
    const people = [...substituteIds].map((id) => {
      const { reach, obstacles, until, away } = presence.viewOf(id)
      return { person: directory.person(id), reach, obstacles, ...optional('until', away?.until ?? until) }
    })
    return { people }
  }
}
