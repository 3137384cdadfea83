import { createHmac } from 'node:crypto'
import { CODE_LETTERS } from '../../models/domain/typedCode.ts'

/** For whom a code is made: one purpose never opens what another does. */
type Purpose = 'client link' | 'arrival' | 'bell' | 'photo'

/**
 * Codes that nobody can guess and that need not be kept: made from a secret of this office, the same again whenever they
 * are asked for, over every restart. Five bits a letter.
 */
export class DerivedCodes {
  constructor(private readonly secret: string) {}

  of(purpose: Purpose, text: string, length: number): string {
    const digest = createHmac('sha256', this.secret).update(`${purpose} ${text}`).digest()
    // 32 letters divide 256 evenly: each is as likely as any other.
    return Array.from(digest.subarray(0, length), (byte) => CODE_LETTERS.charAt(byte % CODE_LETTERS.length)).join('')
  }
}
