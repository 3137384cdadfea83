export const IMPORT_KINDS = ['absences', 'hours'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const PERSON_FIELDS = ['person', 'surname', 'firstName'] as const

/** What the columns of a list may be. */
export const IMPORT_FIELDS = {
  absences: [...PERSON_FIELDS, 'from', 'to', 'period', 'fromTime', 'toTime', 'hours', 'half', 'substitutes'],
  hours: [...PERSON_FIELDS, 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
} as const satisfies Record<ImportKind, readonly string[]>
/** What the columns are that Parter writes. */
export type ScheduleColumn = 'person' | 'from' | 'to' | 'substitutes' | Exclude<HoursField, 'surname' | 'firstName'>

export type AbsenceField = (typeof IMPORT_FIELDS)['absences'][number]
export type HoursField = (typeof IMPORT_FIELDS)['hours'][number]
