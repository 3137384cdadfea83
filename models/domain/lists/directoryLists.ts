/** What of the directory can come from a list, and go into one. */
export const DIRECTORY_LISTS = ['people', 'matters', 'places', 'substitutes'] as const
export type DirectoryList = (typeof DIRECTORY_LISTS)[number]

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What stands between the cells of a CSV file: programs in Poland expect the semicolon, others the comma. */
export const CSV_DELIMITERS = ['semicolon', 'comma'] as const
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number]

/** What the columns of a list may be, in the order in which they are written. */
export const DIRECTORY_FIELDS = {
  people: [
    'id',
    'number',
    'login',
    'email',
    'person',
    'surname',
    'firstName',
    'unit',
    'position',
    'positionEn',
    'building',
    'floor',
    'room',
    'extension',
    'phone',
    'substitutes',
  ],
  matters: [
    'id',
    'name',
    'nameEn',
    'keywords',
    'unit',
    'people',
    'elsewhere',
    'elsewhereEn',
    'elsewhereAddress',
    'elsewhereHours',
  ],
  places: ['id', 'name', 'nameEn', 'building', 'floor', 'room', 'codePrefix', 'features'],
  substitutes: ['person', 'surname', 'firstName', 'substitutes'],
} as const satisfies Record<DirectoryList, readonly string[]>
export type PeopleField = (typeof DIRECTORY_FIELDS)['people'][number]
export type MatterField = (typeof DIRECTORY_FIELDS)['matters'][number]
export type PlaceField = (typeof DIRECTORY_FIELDS)['places'][number]
export type SubstituteField = (typeof DIRECTORY_FIELDS)['substitutes'][number]
export type DirectoryField = PeopleField | MatterField | PlaceField | SubstituteField

/** Roles of the office that a list may propose by people's positions. `clerk`: of the customer service office. */
export const PROPOSED_ROLES = ['manager', 'secretary', 'secretariat', 'clerk'] as const
export type ProposedRole = (typeof PROPOSED_ROLES)[number]

/** More people than this missing from a list are taken out only when their number is typed. */
export const MISSING_WITHOUT_COUNT = 5
export const MISSING_SHARE_WITHOUT_COUNT = 0.1
