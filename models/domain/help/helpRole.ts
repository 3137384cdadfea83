import type { Role } from '../directory/directory.ts'

/** Whom a page of help is written for. The secretariat are clerks whose work is another. */
export const HELP_ROLES = ['clerk', 'employee', 'supervisor', 'secretariat', 'admin', 'auditor'] as const
export type HelpRole = (typeof HELP_ROLES)[number]

/** The one that fits somebody's work best: whoever has several roles works first of all in the first of these. */
export function helpRoleOf(roles: readonly Role[], isSecretariat: boolean): HelpRole | undefined {
  if (isSecretariat) return 'secretariat'
  return (['clerk', 'supervisor', 'admin', 'auditor', 'employee'] as const).find((role) => roles.includes(role))
}
