import type { Bilingual } from '../directory/directory.ts'

/*
 * What only the office can say of itself on its two public pages, the accessibility declaration and the privacy notice.
 * The rest of these pages is law and what Parter does: that is written in the texts.
 */

/** One line each, the same in every language. */
export const LINES = [
  'entityName',
  'seat',
  'applicationAddress',
  'auditorName',
  'contactName',
  'contactEmail',
  'contactPhone',
  'accessForm',
  'interpreterLink',
  'privacyContact',
  'officerName',
  'officerContact',
] as const

export const DAYS = ['publishedOn', 'updatedOn', 'preparedOn', 'reviewedOn'] as const

/** A few sentences, in the office's own words. */
export const PASSAGES = ['notAccessible', 'architecture', 'signLanguage', 'recipients', 'retention'] as const

export const LONGEST_LINE = 200
export const LONGEST_PASSAGE = 1_500

/** How far the application meets the act on digital accessibility. */
export const COMPLIANCES = ['full', 'partial', 'none'] as const

/** Who looked: the office itself, or somebody from outside. */
export const METHODS = ['self', 'external'] as const

export type Line = (typeof LINES)[number]
export type FactDay = (typeof DAYS)[number]
export type Passage = (typeof PASSAGES)[number]
export type Compliance = (typeof COMPLIANCES)[number]
export type Method = (typeof METHODS)[number]

/** What is absent has not been given yet. */
export type OfficeFacts = { readonly [Each in Line]?: string | undefined } & {
  readonly [Each in FactDay]?: string | undefined
} & { readonly [Each in Passage]?: Bilingual | undefined } & {
  readonly compliance?: Compliance | undefined
  readonly method?: Method | undefined
}

export type FactName = keyof OfficeFacts

/** An office that was not set up yet is called so. */
const NOBODY = 'Parter'

/** What is known without being asked, until the office says it in another way. */
export function withProposals(
  facts: OfficeFacts,
  { officeName }: { readonly officeName: string | undefined },
): OfficeFacts {
  if (facts.entityName !== undefined || officeName === undefined || officeName === NOBODY) return facts
  return { ...facts, entityName: officeName }
}

/** In the order in which they stand on the pages. */
const ASKED: readonly FactName[] = [
  'entityName',
  'applicationAddress',
  'publishedOn',
  'updatedOn',
  'compliance',
  'notAccessible',
  'preparedOn',
  'method',
  'auditorName',
  'contactName',
  'contactEmail',
  'contactPhone',
  'architecture',
  'signLanguage',
  'seat',
  'privacyContact',
  'officerName',
  'officerContact',
  'recipients',
  'retention',
]

/** What the public pages need and the office has not given yet. */
export function missingFacts(facts: OfficeFacts): readonly FactName[] {
  return ASKED.filter((name) => facts[name] === undefined && isAsked(name, facts))
}

function isAsked(name: FactName, { compliance, method }: OfficeFacts): boolean {
  if (name === 'notAccessible') return compliance === 'partial' || compliance === 'none'
  if (name === 'auditorName') return method === 'external'
  return true
}
