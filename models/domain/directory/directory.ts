import type { Instant } from '../clock.ts'
import type { ArrivalLimits } from '../reports/arrivalLimits.ts'
import type { EscalationPolicy } from '../request/escalation.ts'

export type PersonId = string
export type UnitId = string
export type MatterId = string
export type PlaceId = string

export const ROLES = ['clerk', 'employee', 'supervisor', 'auditor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const LANGUAGES = ['pl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Of whoever has not chosen one. */
export const DEFAULT_LANGUAGE = 'pl' satisfies Language

/** A text the office wrote itself. In a third language it may be missing: then it is read in Polish. */
export type Bilingual = Readonly<Record<'pl' | 'en', string> & Partial<Record<Language, string>>>

export const written = (text: Bilingual, language: Language): string => text[language] || text[DEFAULT_LANGUAGE]

/** Somebody who works in the office. What they may do in Parter is said by their account, not here. */
export interface Employee {
  readonly id: PersonId
  readonly name: string
  readonly position: Bilingual
  readonly unitId: UnitId
  readonly building: string
  /** 0 is the ground floor. */
  readonly floor: number
  readonly room: string
  readonly extension: string
  readonly email?: string
  /** Who answers while this person is out, in order. */
  readonly substituteIds: readonly PersonId[]
  readonly keys?: ListKeys
  readonly leaving?: Leaving
}

/** By which lists of other programs know somebody, and nobody else has need of. */
export interface ListKeys {
  /** Of the personnel program. */
  readonly number?: string
  /** In small letters. It becomes the login in Parter when somebody is invited. */
  readonly login?: string
}

/** Somebody will leave: after their last day Parter takes them out of the directory by itself. */
export interface Leaving {
  /** Local, `2026-12-12`. */
  readonly lastDay: string
  readonly plannedBy: PersonId
  readonly plannedAt: Instant
}

/** A referat: an organisational unit with a manager, sometimes inside another. */
export interface Unit {
  readonly id: UnitId
  readonly name: Bilingual
  readonly managerId: PersonId
  readonly parentId?: UnitId
  /** Replaces the office's default steps for requests of this unit. */
  readonly policy?: EscalationPolicy
  /** Within how long somebody is to come, where it is not what holds around the unit. */
  readonly arrivalLimits?: ArrivalLimits
}

/** What a client comes for. Either somebody here is competent, or it says where it is handled instead. */
export interface Matter {
  readonly id: MatterId
  readonly name: Bilingual
  /** As people say it, colloquial words included. */
  readonly keywords: readonly string[]
  readonly unitId?: UnitId
  /** Competent employees, in the order in which they are called. */
  readonly competentIds: readonly PersonId[]
  /** The name of whoever handles it instead; their address and hours, as a client reads them. */
  readonly elsewhere?: Bilingual
  readonly arrivalLimits?: ArrivalLimits
  readonly elsewhereAddress?: string
  readonly elsewhereHours?: string
}

/** What a place offers to whoever is served there. */
export const PLACE_FEATURES = ['inductionLoop', 'quiet', 'lowCounter'] as const
export type PlaceFeature = (typeof PLACE_FEATURES)[number]

/** Where a client can wait and be served. */
export interface Place {
  readonly id: PlaceId
  readonly name: Bilingual
  readonly building: string
  readonly floor: number
  readonly room: string
  /** Start of the codes people see: `BOK` gives `BOK-17`. */
  readonly codePrefix: string
  readonly features?: readonly PlaceFeature[]
}

/** Minutes after local midnight; `to` 1440 is the end of the day. */
export interface OpeningHours {
  readonly from: number
  readonly to: number
}

/** A day on which the office is closed whatever day of the week it is. */
export interface ClosedDay {
  /** Local, `2026-11-11`. */
  readonly day: string
  readonly name: Bilingual
  /** A public holiday; otherwise the office has closed this day itself. */
  readonly isHoliday: boolean
}

export interface Office {
  readonly name: Bilingual
  readonly timeZone: string
  /** Invented people and past requests for trying Parter out; said on every page. */
  readonly sample: boolean
  /** Monday first; null is a closed day. */
  readonly week: readonly (OpeningHours | null)[]
  /** Public holidays and days the office has closed. Not stored with the office, but put there when it is read. */
  readonly closedDays?: readonly ClosedDay[]
  /** The secretary of the commune: the natural top of every escalation. */
  readonly secretaryId: PersonId
  /** Who knows who is competent, in order. */
  readonly secretariatIds: readonly PersonId[]
  /** BOK clerks who are asked when the secretariat does not answer. */
  readonly clerkIds: readonly PersonId[]
  readonly policy: EscalationPolicy
  readonly routingPolicy: EscalationPolicy
  /** Within how long somebody is to come; absent: the usual limits. */
  readonly arrivalLimits?: ArrivalLimits
}

/** Everything the directory is made of, by what it is called there. */
export interface Items {
  readonly office: Office
  readonly employee: Employee
  readonly unit: Unit
  readonly matter: Matter
  readonly place: Place
}
export const ITEM_KINDS = ['office', 'employee', 'unit', 'matter', 'place'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
/** There is one office, and lists of the others. */
export type ListedKind = Exclude<ItemKind, 'office'>

/** An item that was removed: old requests and histories still name it. */
export type Former = {
  [Kind in ListedKind]: { readonly kind: Kind; readonly item: Items[Kind]; readonly since: Instant }
}[ListedKind]

/** Everything the office knows about itself. Immutable: every change makes a new one. */
export interface Directory {
  readonly office: Office
  readonly employees: ReadonlyMap<PersonId, Employee>
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly matters: ReadonlyMap<MatterId, Matter>
  readonly places: ReadonlyMap<PlaceId, Place>
  /** Who and what was removed, by its key: old requests and histories still name them. */
  readonly former: ReadonlyMap<string, Former>
}

export function directoryOf(parts: {
  office: Office
  employees: readonly Employee[]
  units: readonly Unit[]
  matters: readonly Matter[]
  places: readonly Place[]
  former?: readonly Former[]
}): Directory {
  return {
    office: parts.office,
    employees: byId(parts.employees),
    units: byId(parts.units),
    matters: byId(parts.matters),
    places: byId(parts.places),
    former: new Map(parts.former?.map((each) => [`${each.kind}/${each.item.id}`, each])),
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
