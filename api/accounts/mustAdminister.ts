import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'

/** Accounts and invitations are the administrators' alone, whatever door somebody came by. */
export function mustAdminister({ roles }: Actor): void {
  if (!roles.includes('admin')) throw new Refusal('notAllowed')
}
