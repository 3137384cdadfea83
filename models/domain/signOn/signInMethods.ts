import type { PersonId } from '../directory/directory.ts'
import type { SignOnSettings } from './signOn.ts'

/** By which ways people come in now. */
export interface SignInMethods {
  /** Of the office's provider, where it is switched on. */
  readonly issuer?: string
  /** The only account that comes in by a password; absent: everybody does who has one. */
  readonly breakGlassId?: PersonId
}

/** An office that has no provider, or has switched it off. */
export const PASSWORDS_ALONE: SignInMethods = {}

export const signInMethodsOf = (settings: SignOnSettings | undefined): SignInMethods =>
  settings?.isOn
    ? {
        issuer: settings.issuer,
        ...(settings.breakGlass ? { breakGlassId: settings.breakGlass.personId } : {}),
      }
    : PASSWORDS_ALONE

/** What of an account opens. */
interface Keys {
  readonly personId: PersonId
  readonly passwordHash?: string
}

/**
 * Only a password opens by itself: whether a provider does is known there alone, and another day it may not. On whom the
 * office can count is asked by this.
 */
export const opensByPassword = ({ breakGlassId }: SignInMethods, { personId, passwordHash }: Keys): boolean =>
  passwordHash !== undefined && (breakGlassId === undefined || breakGlassId === personId)
