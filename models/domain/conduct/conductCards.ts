import type { Instant } from '../clock.ts'
import { type Bilingual, DEFAULT_LANGUAGE, LANGUAGES, type PersonId } from '../directory/directory.ts'
import { NEEDS, type Need } from '../request/needs.ts'

/** Cards that hold for every client, whatever they need. */
export const GENERAL_CARDS = ['calm', 'telephone', 'listening', 'farewell'] as const
export type GeneralCard = (typeof GENERAL_CARDS)[number]

/** Of each need: how to help, and what to bring. */
export type NeedCard = `help-${Need}` | `bring-${Need}`
export type ConductCard = GeneralCard | NeedCard

export const helpCard = (need: Need): NeedCard => `help-${need}`
export const bringCard = (need: Need): NeedCard => `bring-${need}`

export const CONDUCT_CARDS: readonly ConductCard[] = [
  ...GENERAL_CARDS,
  ...NEEDS.flatMap((need) => [helpCard(need), bringCard(need)]),
]

export const LONGEST_CARD = 500

/** To bring nothing is an answer; not to know how to help is none. */
export const mayBeEmpty = (card: ConductCard): boolean => card.startsWith('bring-')

/** Other languages are read in Polish where they say nothing: so Polish says something wherever one of them does. */
export const isPolishMissing = (card: ConductCard, text: Bilingual): boolean =>
  !text[DEFAULT_LANGUAGE] && (!mayBeEmpty(card) || LANGUAGES.some((language) => text[language]))

/** What the office says in words of its own. Absent: as Parter says it. */
export type OwnCards = Readonly<Partial<Record<ConductCard, Bilingual>>>

/** One save of one card. Absent: Parter's own words, before or since. */
export interface CardChange {
  readonly card: ConductCard
  readonly at: Instant
  readonly by: PersonId
  readonly before?: Bilingual
  readonly after?: Bilingual
}

export interface KeptCards {
  readonly cards: OwnCards
  /** The newest first. */
  readonly changes: readonly CardChange[]
}

/** More than anybody looks back for. */
const MOST_CHANGES = 200

interface NewText {
  readonly card: ConductCard
  /** Absent: as Parter says it, again. */
  readonly text: Bilingual | undefined
  readonly by: PersonId
  readonly at: Instant
}

/** The same words once more are no change. */
export function withCard(kept: KeptCards | undefined, { card, text, by, at }: NewText): KeptCards {
  const { cards, changes } = kept ?? { cards: {}, changes: [] }
  const { [card]: before, ...others } = cards
  if (isSame(before, text)) return { cards, changes }
  const change = { card, at, by, ...(before ? { before } : {}), ...(text ? { after: text } : {}) }
  return {
    cards: text ? { ...others, [card]: text } : others,
    changes: [change, ...changes].slice(0, MOST_CHANGES),
  }
}

const isSame = (one: Bilingual | undefined, other: Bilingual | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && LANGUAGES.every((language) => one[language] === other[language]))
