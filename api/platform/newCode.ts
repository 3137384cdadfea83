import { randomInt } from 'node:crypto'
import { CODE_LETTERS } from '../../models/domain/typedCode.ts'

/** Nobody can guess it: five random bits a letter. */
export const newCodeOf = (length: number): string =>
  Array.from({ length }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join('')
