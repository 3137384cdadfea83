import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'
import type { PersonView } from '../../models/wire/views.ts'
import type { FindPerson } from '../lists/peopleFinder.ts'

/** What a list is compared with. */
export interface DirectoryContext {
  readonly directory: Directory
  readonly answers: ListAnswers
  /** By own number, login, e-mail or name. */
  readonly find: FindPerson
  /** Whose login it is. */
  personOfLogin(login: string): PersonId | undefined
  loginOf(personId: PersonId): string | undefined
  view(personId: PersonId): PersonView
  /**
   * The id of what is new and stands in this place of the list: the same each time within one reading. What is only
   * looked at has ids that are never stored.
   */
  newId(place: string): string
}
