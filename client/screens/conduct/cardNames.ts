import { bringCard, type ConductCard, GENERAL_CARDS, helpCard } from '../../../models/domain/conduct/conductCards.ts'
import { type Bilingual, LANGUAGES } from '../../../models/domain/directory/directory.ts'
import { NEEDS } from '../../../models/domain/request/needs.ts'
import type { ConductTexts } from '../../../models/texts/pl/conduct.ts'
import { conductWords } from '../../parts/conduct/words.ts'
import { conductIn } from './words.ts'

interface Known {
  readonly name: string
  /** As Parter says it. */
  readonly text: string
}

/** Every card by its name and in the words of Parter, in one language. */
const knownIn = (words: ConductTexts): ReadonlyMap<ConductCard, Known> =>
  new Map<ConductCard, Known>([
    ...GENERAL_CARDS.map(
      (card) => [card, { name: words.general[card].title, text: words.general[card].text }] as const,
    ),
    ...NEEDS.flatMap((need) => {
      const { help, bring = '' } = words.advice[need]
      return [
        [helpCard(need), { name: words.edit.help(words.needs[need]), text: help }] as const,
        [bringCard(need), { name: words.edit.bring(words.needs[need]), text: bring }] as const,
      ]
    }),
  ])

export const nameOfCard = (card: ConductCard): string => knownIn(conductWords.value).get(card)?.name ?? card

export const ofParter = (card: ConductCard): Bilingual =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, knownIn(conductIn[language]).get(card)?.text ?? '']),
  ) as Bilingual
