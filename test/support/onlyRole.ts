import type { Role } from '../../models/domain/directory/directory.ts'
import type { PersonName } from './smallOffice.ts'

/** Somebody of the small office with this role and no other. */
export const ONLY: Readonly<Record<Role, PersonName>> = {
  clerk: 'otherClerk',
  employee: 'ewa',
  supervisor: 'mayor',
  auditor: 'auditor',
  admin: 'admin',
}
