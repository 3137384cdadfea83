import type { PersonId } from '../../models/domain/directory/directory.ts'
import { consequencesOfLeaving } from '../../models/domain/readiness/readiness.ts'
import type { ConsequencesView } from '../../models/wire/readiness.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { MakeDecisionContext } from '../requests/decisionContext.ts'
import { optional } from '../requests/requestView.ts'

/** What is said to somebody before they go: the matters that only they answer now, and who would be called instead. */
export function consequencesFor({ directory, context }: { directory: OfficeDirectory; context: MakeDecisionContext }) {
  return (personId: PersonId): ConsequencesView => {
    const { presence } = context(undefined)
    const matters = consequencesOfLeaving(directory.now, presence, personId).map(({ matterId, instead }) => ({
      matterId,
      name: directory.target({ kind: 'matter', matterId }).name,
      ...optional('instead', instead && { person: directory.person(instead.personId), as: instead.as }),
    }))
    return { matters }
  }
}
