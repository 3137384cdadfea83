import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { TellProgress } from '../../models/domain/lists/listProgress.ts'
import type { ColumnAnswer, ListAnswers } from '../../models/wire/listImport.ts'
import type { PersonView } from '../../models/wire/views.ts'
import type { FindPerson } from '../lists/peopleFinder.ts'

/** What a list is compared with. */
export interface DirectoryContext {
  readonly directory: Directory
  readonly answers: ListAnswers
  /** What the columns of such a file were said to mean before. */
  meaningsOf?(headings: readonly string[]): readonly ColumnAnswer[] | undefined
  /** Absent: nobody waits. */
  readonly tell?: TellProgress | undefined
  /** By own number, login, e-mail or name. */
  readonly find: FindPerson
  /** Whose login it is, in Parter or in other lists. */
  personOfLogin(login: string): PersonId | undefined
  /** Whose number it is in the personnel program. */
  personOfNumber(number: string): PersonId | undefined
  /** By which somebody signs in. */
  accountLoginOf(personId: PersonId): string | undefined
  view(personId: PersonId): PersonView
  /**
   * The id of what is new and stands in this place of the list: the same each time within one reading. What is only
   * looked at has ids that are never stored.
   */
  newId(place: string): string
}
