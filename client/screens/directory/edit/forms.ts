import {
  type Bilingual,
  type ItemKind,
  type Items,
  LANGUAGES,
  type Office,
  type PlaceFeature,
} from '../../../../models/domain/directory/directory.ts'
import type { ItemFields } from '../../../../models/wire/directory.ts'
import type { DayTimes } from '../../../parts/schedule/DayHours.tsx'
import { isDay, minuteOf, timeOf } from '../../../parts/schedule/timeFields.ts'

/** What is typed, before it is an item: numbers and lists are text. */
export interface Forms {
  readonly office: Omit<ItemFields['office'], 'week'> & { readonly week: readonly DayTimes[] }
  readonly employee: Omit<ItemFields['employee'], 'floor' | 'email' | 'lastDay'> & {
    readonly floor: string
    readonly email: string
    /** Empty: nobody knows of one. */
    readonly lastDay: string
  }
  readonly unit: Omit<ItemFields['unit'], 'parentId'> & { readonly parentId: string }
  readonly matter: Omit<ItemFields['matter'], 'keywords' | 'unitId' | `elsewhere${string}`> & {
    readonly keywords: string
    readonly unitId: string
    readonly isElsewhere: boolean
    readonly elsewhere: Bilingual
    readonly elsewhereAddress: string
    readonly elsewhereHours: string
  }
  readonly place: Omit<ItemFields['place'], 'floor' | 'features'> & {
    readonly floor: string
    readonly features: readonly PlaceFeature[]
  }
}

export type FormFault =
  | 'name'
  | 'unitId'
  | 'managerId'
  | 'secretaryId'
  | 'floor'
  | 'email'
  | 'lastDay'
  | 'elsewhere'
  | 'codePrefix'
  | 'week'

/** What the fields of a form are drawn from. */
export interface FieldsProps<Kind extends ItemKind> {
  readonly id: string
  readonly form: Forms[Kind]
  readonly fault: FormFault | undefined
}

const nothing = (): Bilingual => Object.fromEntries(LANGUAGES.map((each) => [each, ''])) as Bilingual
const usual = { from: 480, to: 960 }

interface Making<Kind extends ItemKind> {
  readonly empty: () => Forms[Kind]
  readonly formOf: (item: Items[Kind]) => Forms[Kind]
  readonly itemOf: (form: Forms[Kind]) => ItemFields[Kind]
  readonly faultOf: (form: Forms[Kind]) => FormFault | undefined
}

export const FORMS: { readonly [Kind in ItemKind]: Making<Kind> } = {
  office: {
    empty: () => ({ name: nothing(), week: [], secretaryId: '', secretariatIds: [], clerkIds: [] }),
    formOf: ({ name, week, secretaryId, secretariatIds, clerkIds }: Office) => ({
      name: filled(name),
      week: week.map((day) => {
        const { from, to } = day ?? usual
        return { isOn: day !== null, from: timeOf(from), to: timeOf(to) }
      }),
      secretaryId,
      secretariatIds: [...secretariatIds],
      clerkIds: [...clerkIds],
    }),
    itemOf: ({ week, ...form }) => ({ ...form, week: week.map(hoursOf) }),
    faultOf: ({ name, secretaryId, week }) => {
      if (isBlank(name.pl)) return 'name'
      if (secretaryId === '') return 'secretaryId'
      return week.map(hoursOf).some((day) => day !== null && !(day.from < day.to)) ? 'week' : undefined
    },
  },
  employee: {
    empty: () => ({
      name: '',
      position: nothing(),
      unitId: '',
      building: '',
      // Nobody sits on the ground floor only because nobody was asked.
      floor: '',
      room: '',
      extension: '',
      email: '',
      lastDay: '',
      substituteIds: [],
    }),
    // What lists of other programs know them by is not edited, and stays.
    formOf: ({ id: _id, keys: _lists, email = '', floor, position, substituteIds, leaving, ...rest }) => ({
      ...rest,
      email,
      lastDay: leaving?.lastDay ?? '',
      position: filled(position),
      floor: String(floor),
      substituteIds: [...substituteIds],
    }),
    itemOf: ({ email, floor, lastDay, ...form }) => ({
      ...form,
      floor: Number(floor),
      ...(isBlank(email) ? {} : { email: email.trim() }),
      ...(lastDay === '' ? {} : { lastDay }),
    }),
    faultOf: ({ name, unitId, floor, email, lastDay }) => {
      if (isBlank(name)) return 'name'
      if (unitId === '') return 'unitId'
      if (!isFloor(floor)) return 'floor'
      if (!isBlank(email) && !/^\S+@\S+\.\S+$/.test(email.trim())) return 'email'
      return lastDay === '' || isDay(lastDay) ? undefined : 'lastDay'
    },
  },
  unit: {
    empty: () => ({ name: nothing(), managerId: '', parentId: '' }),
    formOf: ({ name, managerId, parentId = '' }) => ({ name: filled(name), managerId, parentId }),
    itemOf: ({ parentId, ...form }) => ({ ...form, ...(parentId === '' ? {} : { parentId }) }),
    faultOf: ({ name, managerId }) => (isBlank(name.pl) ? 'name' : managerId === '' ? 'managerId' : undefined),
  },
  matter: {
    empty: () => ({
      name: nothing(),
      keywords: '',
      unitId: '',
      competentIds: [],
      isElsewhere: false,
      elsewhere: nothing(),
      elsewhereAddress: '',
      elsewhereHours: '',
    }),
    formOf: ({ name, keywords, unitId = '', competentIds, elsewhere, elsewhereAddress = '', elsewhereHours = '' }) => ({
      name: filled(name),
      keywords: keywords.join('\n'),
      unitId,
      competentIds: [...competentIds],
      isElsewhere: elsewhere !== undefined,
      elsewhere: filled(elsewhere ?? nothing()),
      elsewhereAddress,
      elsewhereHours,
    }),
    itemOf: ({ name, keywords, unitId, competentIds, isElsewhere, elsewhere, elsewhereAddress, elsewhereHours }) => ({
      name,
      keywords: [...new Set(keywords.split(/[\n;]/).map((word) => word.trim()))].filter((word) => word !== ''),
      competentIds: isElsewhere ? [] : competentIds,
      ...(unitId === '' || isElsewhere ? {} : { unitId }),
      ...(isElsewhere ? { elsewhere } : {}),
      ...(isElsewhere && !isBlank(elsewhereAddress) ? { elsewhereAddress } : {}),
      ...(isElsewhere && !isBlank(elsewhereHours) ? { elsewhereHours } : {}),
    }),
    faultOf: ({ name, unitId, isElsewhere, elsewhere }) => {
      if (isBlank(name.pl)) return 'name'
      if (isElsewhere) return isBlank(elsewhere.pl) ? 'elsewhere' : undefined
      return unitId === '' ? 'unitId' : undefined
    },
  },
  place: {
    empty: () => ({ name: nothing(), building: '', floor: '', room: '', codePrefix: '', features: [] }),
    formOf: ({ id: _id, name, floor, features = [], ...rest }) => ({
      ...rest,
      name: filled(name),
      floor: String(floor),
      features: [...features],
    }),
    itemOf: ({ floor, features, ...form }) => ({
      ...form,
      floor: Number(floor),
      ...(features.length > 0 ? { features: [...features] } : {}),
    }),
    faultOf: ({ name, floor, codePrefix }) => {
      if (isBlank(name.pl)) return 'name'
      if (!isFloor(floor)) return 'floor'
      return /^[\p{Lu}\d]{1,6}$/u.test(codePrefix) ? undefined : 'codePrefix'
    },
  },
}

/** A language in which the office has not written it yet has an empty field. */
const filled = (text: Bilingual): Bilingual => ({ ...nothing(), ...text })
const isBlank = (text: string): boolean => text.trim() === ''
const isFloor = (text: string): boolean => /^-?\d{1,2}$/.test(text.trim()) && Number(text) >= -5

/** Midnight at the end is the end of the day. */
function hoursOf({ isOn, from, to }: DayTimes): { from: number; to: number } | null {
  if (!isOn) return null
  const until = minuteOf(to) ?? Number.NaN
  return { from: minuteOf(from) ?? Number.NaN, to: until === 0 ? 1_440 : until }
}
