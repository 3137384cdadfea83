import type { CalledAs } from './request.ts'

/** Somebody above, called because those below did not come: a manager, the secretary, and who stands in for them. */
export const isSuperior = (as: CalledAs | undefined): boolean => as === 'manager' || as === 'secretary'
