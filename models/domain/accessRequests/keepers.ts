import type { Role } from '../directory/directory.ts'

/** Whoever keeps the register: administrators say what became of an entry, and whoever audits looks after its days. */
export const ACCESS_KEEPERS: readonly Role[] = ['admin', 'auditor']
