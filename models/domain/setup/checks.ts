import { hours, type Instant } from '../clock.ts'

import type { Bilingual, Directory, PersonId } from '../directory/directory.ts'

/** What an office that relies on Parter looks after, as long as it does. */
export const CHECKS = [
  'address',
  'https',
  'mail',
  'push',
  'backup',
  'webhooks',
  'clock',
  'unitMatters',
  'answeredMatters',
  'substitutes',
  'accounts',
] as const
export type Check = (typeof CHECKS)[number]

/** Checks that can be tried out at once; the others say how things stand, and where they are changed. */
export const TESTED_CHECKS = ['mail', 'push', 'backup', 'clock'] as const satisfies readonly Check[]
export type TestedCheck = (typeof TESTED_CHECKS)[number]

/** `unknown`: nobody can say before it was tried. */
export type CheckState = 'well' | 'attention' | 'unknown'

/** What can be found about each. Every one of them has a sentence. */
export const FOUND = {
  address: ['well', 'here', 'sample'],
  https: ['well', 'plain'],
  mail: ['well', 'notSet', 'ill', 'sent', 'probed', 'failed'],
  push: ['well', 'nobody', 'unproven', 'noneOfMine', 'sent'],
  backup: ['well', 'never', 'old', 'failed', 'sameDisk', 'elsewhere'],
  webhooks: ['well', 'none', 'unproven', 'failing', 'off'],
  clock: ['well', 'untested', 'differs', 'zone'],
  unitMatters: ['well', 'lacking'],
  answeredMatters: ['well', 'lacking'],
  substitutes: ['well', 'lacking'],
  accounts: ['well', 'lacking'],
} as const satisfies Readonly<Record<Check, readonly string[]>>
export type Found<C extends Check = Check> = (typeof FOUND)[C][number]

/** How a check stands, with what its sentence needs. */
export interface Finding<F extends Found = Found> {
  readonly state: CheckState
  readonly because: F
  readonly count?: number
  readonly of?: number
  /** The first of those it is about; a person's name is the same in every language. */
  readonly names?: readonly (string | Bilingual)[]
  readonly at?: Instant
  readonly ms?: number
  /** What a mail server said, in its own codes; a time zone; the addresses of the office. */
  readonly said?: string
}

export const CHECK_CHOICES = ['later', 'notForUs', 'watch'] as const
export type CheckChoice = (typeof CHECK_CHOICES)[number]

/** What the office has decided about a check; `watch` is what it is without a decision. */
export interface CheckDecision {
  readonly check: Check
  readonly version: number
  readonly choice: CheckChoice
  readonly by: PersonId
  readonly at: Instant
}

/** So long "later" is. */
export const LATER_MS = hours(7 * 24)

/** Whether the decision still stands: later has an end, "not for us" has none. */
export const stands = ({ choice, at }: CheckDecision, now: Instant): boolean =>
  choice === 'notForUs' || (choice === 'later' && now - at < LATER_MS)

/** As many names as a person reads. */
const MOST_NAMED = 8

interface Named {
  readonly name: string | Bilingual
}

type Lacking = Finding<'well' | 'lacking'>

const finding = (lacking: readonly Named[], of: number): Lacking => ({
  state: lacking.length === 0 ? 'well' : 'attention',
  because: lacking.length === 0 ? 'well' : 'lacking',
  count: lacking.length,
  of,
  names: lacking.slice(0, MOST_NAMED).map(({ name }) => name),
})

/** Whoever has nobody to stand in leaves their clients without an answer on the first day off. */
export function substitutesOf({ employees }: Directory): Lacking {
  const people = [...employees.values()]
  return finding(
    people.filter(({ substituteIds }) => substituteIds.length === 0),
    people.length,
  )
}

/** A unit for which no client ever comes was forgotten, or has no matters yet. */
export function unitMattersOf({ units, matters }: Directory): Lacking {
  const handled = new Set([...matters.values()].map(({ unitId }) => unitId))
  const all = [...units.values()]
  return finding(
    all.filter(({ id }) => !handled.has(id)),
    all.length,
  )
}

/** A matter that nobody is named for is searched in vain at the counter. */
export function answeredMattersOf({ matters, employees }: Directory): Lacking {
  const all = [...matters.values()]
  const isAnswered = (personId: PersonId) => employees.has(personId)
  const unanswered = all.filter(({ competentIds, elsewhere }) => !elsewhere && !competentIds.some(isAnswered))
  return finding(unanswered, all.length)
}
