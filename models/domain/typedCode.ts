/*
 * Codes that are shown on one screen or on paper and typed on another: a paired device's, an invitation's.
 */

/** Letters and figures that nobody takes for another when they are read out or copied from a note: five bits each. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** What somebody typed, as it was meant: in capitals, without what was put between, misread letters put right. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[OIL]/g, (letter) => MISREAD[letter] ?? letter)

/** By four, as it is shown and read out. */
export const shownCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-')
