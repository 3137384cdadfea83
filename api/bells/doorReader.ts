import type { Bell } from '../../models/domain/bell/bell.ts'
import type { Ticket } from '../../models/domain/bell/ringBell.ts'
import type { Instant } from '../../models/domain/clock.ts'
import { type Language, written } from '../../models/domain/directory/directory.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { DOOR_PATH } from '../../models/wire/doorPath.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'

/** For whom a page is made, and where. */
export interface Reader {
  readonly language: Language
  readonly directory: OfficeDirectory
  readonly now: Instant
  /** Absent: nobody knows which bell was meant. */
  readonly bell?: Bell | undefined
}

export const wordsOf = ({ language }: Reader) => textsFor(language)

/** Of this bell, in the language that is read; elsewhere of the page where a code is typed. */
export function addressOf({ bell, language }: Pick<Reader, 'bell' | 'language'>, ticket?: Ticket): string {
  const parts = [DOOR_PATH, ...(bell ? [shownCode(bell.code)] : []), ...(ticket === undefined ? [] : [ticket])]
  return `${parts.join('/')}?lang=${language}`
}

export const placeOf = ({ bell, directory, language }: Reader): string =>
  bell ? written(directory.place(bell.id).name, language) : ''
