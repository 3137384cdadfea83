import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'

/**
 * First name and photo of an employee who wants clients to recognise them. It is their own word: nobody else puts it
 * there, and it is gone when they take it back.
 */
export interface PhotoCard {
  readonly personId: PersonId
  readonly version: number
  readonly firstName: string
  /** In Base64. */
  readonly jpeg: string
  readonly since: Instant
  readonly steppedMs?: number
}

export const LONGEST_FIRST_NAME = 40

/** Shown to a client in one line: no line break, and no mark that turns the direction of the text. */
const FIRST_NAME = /^[\p{L}\p{M}][\p{L}\p{M}' .-]*$/u

export const isFirstName = (text: string): boolean => text.length <= LONGEST_FIRST_NAME && FIRST_NAME.test(text)

/** As somebody is mostly called; they may write another. */
export const firstNameIn = (name: string): string => name.trim().split(/\s+/)[0]?.slice(0, LONGEST_FIRST_NAME) ?? ''
