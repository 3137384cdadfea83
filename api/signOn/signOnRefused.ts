import type { SignOnRefusal } from '../../models/domain/signOn/signOn.ts'

/** Nobody is let in by the provider's answer; the page for signing in says why, and the log what exactly. */
export class SignOnRefused extends Error {
  constructor(
    readonly why: SignOnRefusal,
    cause?: unknown,
  ) {
    super(why, { cause })
    this.name = 'SignOnRefused'
  }
}
