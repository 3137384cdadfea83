/** What a row says about somebody. Absent: it says nothing about it. Null: it is to be cleared. */
export interface ListedPerson {
  readonly row: number
  /** Several people may stand in one row. */
  readonly part: number
  readonly id?: string
  readonly number?: string | null
  readonly login?: string | null
  readonly email?: string | null
  /** The first name in front, without titles. */
  readonly name?: string
  /** As it stands there: whoever is called so already keeps it. */
  readonly rawName?: string
  readonly unit?: string
  readonly position?: string | null
  readonly positionEn?: string | null
  readonly building?: string | null
  readonly floor?: number
  readonly room?: string | null
  readonly extension?: string | null
  readonly substitutes?: readonly string[] | null
}

export type Clearable<T> = T | null | undefined
