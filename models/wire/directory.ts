import { z } from 'zod'
import {
  type Bilingual,
  DEFAULT_LANGUAGE,
  type Directory,
  ITEM_KINDS,
  type ItemKind,
  type Items,
  PLACE_FEATURES,
} from '../domain/directory/directory.ts'
import type { RevisionKind } from '../domain/directory/revision.ts'
import { withoutControls } from '../domain/request/personalData.ts'
import { bilingual } from './bilingual.ts'
import { Id } from './orders.ts'
import { DaySchema } from './schedule.ts'

const text = (least: number, most: number) =>
  z
    .string()
    .max(most * 4)
    .transform((value) => withoutControls(value).replace(/\s+/g, ' ').trim())
    .refine((value) => value.length >= least && value.length <= most, `${least} to ${most} characters`)

/** Polish is never missing; where another language is, it is read in Polish. */
const name = (least: number, most: number): z.ZodType<Bilingual> =>
  bilingual((language) => text(language === DEFAULT_LANGUAGE ? least : 0, most))

const ids = (most: number) =>
  z
    .array(Id)
    .max(most)
    .refine((people) => new Set(people).size === people.length, 'nobody twice')

const floor = z.int().min(-5).max(99)
const minute = z.int().min(0).max(1_440)
const where = { building: text(0, 80), floor, room: text(0, 20) }

/** What can be edited of each item. What is not here is kept: ids, and the policies, which have a page of their own. */
export const ITEM_FIELDS = {
  office: z.strictObject({
    name: name(1, 120),
    week: z
      .array(
        z
          .strictObject({ from: minute, to: minute })
          .refine(({ from, to }) => from < to, 'ends after it begins')
          .nullable(),
      )
      .length(7),
    secretaryId: Id,
    secretariatIds: ids(50),
    clerkIds: ids(50),
  }),
  employee: z.strictObject({
    name: text(1, 100),
    position: name(0, 150),
    unitId: Id,
    ...where,
    extension: text(0, 40),
    email: z.email().max(200).optional(),
    substituteIds: ids(20),
    /** After it they leave; kept as `leaving`, with whoever planned it. */
    lastDay: DaySchema.optional(),
  }),
  unit: z.strictObject({ name: name(1, 120), managerId: Id, parentId: Id.optional() }),
  matter: z.strictObject({
    name: name(1, 200),
    keywords: z.array(text(1, 80)).max(60),
    unitId: Id.optional(),
    competentIds: ids(50),
    elsewhere: name(1, 500).optional(),
    elsewhereAddress: text(1, 200).optional(),
    elsewhereHours: text(1, 200).optional(),
  }),
  place: z.strictObject({
    name: name(1, 120),
    ...where,
    codePrefix: z.string().regex(/^[\p{Lu}\d]{1,6}$/u),
    features: z.array(z.enum(PLACE_FEATURES)).max(PLACE_FEATURES.length).optional(),
  }),
} as const satisfies Record<ItemKind, z.ZodType>
export type ItemFields = { [Kind in ItemKind]: z.infer<(typeof ITEM_FIELDS)[Kind]> }

/** By what it was seen, so that nobody overwrites what somebody else has written since. */
const Seen = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

const changeOf = <Kind extends ItemKind>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    id: Id,
    /** Absent: a new item, for which the client chooses the id. */
    seen: Seen.optional(),
    /** Null: it is removed. */
    item: ITEM_FIELDS[kind].nullable(),
  })

/** Of the problems that were shown, those that are accepted. */
const Confirmed = z.array(z.string().max(500)).max(200)

/** POST /api/directory/edits: all of it, or nothing. */
export const EditBody = z.strictObject({
  changes: z
    .array(
      z.discriminatedUnion('kind', [
        changeOf('office'),
        changeOf('employee'),
        changeOf('unit'),
        changeOf('matter'),
        changeOf('place'),
      ]),
    )
    .min(1)
    .max(50),
  confirmed: Confirmed.optional(),
})
export type EditBody = z.infer<typeof EditBody>
export type ItemEdit = EditBody['changes'][number]

export const UndoBody = z.strictObject({ confirmed: Confirmed })

/** GET /api/directory/revisions: the newest first; `item` is a kind and an id: `employee/ewa`. */
export const RevisionsQuery = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
  item: z
    .string()
    .regex(new RegExp(`^(${ITEM_KINDS.join('|')})/[A-Za-z0-9_-]{1,64}$`))
    .optional(),
})

export interface SeenItem<Kind extends ItemKind> {
  readonly id: string
  readonly seen: string
  readonly item: Items[Kind]
}

/** GET /api/directory/items: what this reader edits. A manager has the people and matters of their units. */
export interface EditableItems {
  readonly version: number
  readonly office?: SeenItem<'office'>
  readonly employees: readonly SeenItem<'employee'>[]
  readonly units: readonly SeenItem<'unit'>[]
  readonly matters: readonly SeenItem<'matter'>[]
  readonly places: readonly SeenItem<'place'>[]
  readonly former: readonly (Directory['former'] extends ReadonlyMap<string, infer F> ? F : never)[]
}

/** The same as the administrator has it: everything there is. */
export interface DirectoryItems extends EditableItems {
  readonly office: SeenItem<'office'>
}

export interface ChangeView {
  readonly kind: ItemKind
  readonly id: string
  readonly before?: Items[ItemKind]
  readonly after?: Items[ItemKind]
}

export interface RevisionView {
  readonly id: string
  readonly version: number
  readonly at: number
  readonly byName: string
  readonly kind: RevisionKind
  readonly undoes?: string
  /** Parter did it by itself: when that was planned, by the one who is named. */
  readonly plannedAt?: number
  /** Taken back by a later one. */
  readonly isUndone: boolean
  readonly canBeUndone: boolean
  /** The first of them, and how many there are. */
  readonly changes: readonly ChangeView[]
  readonly count: number
}

export interface RevisionsView {
  readonly revisions: readonly RevisionView[]
  readonly isAll: boolean
}

/** What an edit answers. Without an id nothing had to be changed. */
export interface EditReceipt {
  readonly revisionId?: string
  readonly version: number
}
