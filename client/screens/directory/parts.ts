import { hasRole } from '../../state/session.ts'

export const PARTS = ['people', 'units', 'matters', 'places', 'office', 'history'] as const
export type Part = (typeof PARTS)[number]

/** A manager has something to say about people and matters; the administrator about everything. */
const FOR_MANAGERS: readonly Part[] = ['people', 'matters', 'history']

export const mayEditAll = (): boolean => hasRole('admin')

export const parts = (): readonly Part[] => (mayEditAll() ? PARTS : FOR_MANAGERS)

/** A page of its own, in which lists come in and go out. */
export const IMPORT_PATH = '/directory/import'

export const pathOf = (part: Part): string => (part === 'people' ? '/directory' : `/directory/${part}`)
