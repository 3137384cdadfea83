import {
  COMPLIANCES,
  DAYS,
  type FactName,
  LINES,
  METHODS,
  type OfficeFacts,
  PASSAGES,
} from '../../../models/domain/digitalPages/officeFacts.ts'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import type { TypedTexts } from '../../parts/officeTexts/typedTexts.ts'
import { isDay } from '../../parts/schedule/timeFields.ts'
import { oneOf } from '../../ui/useDraft.ts'

/** Where something is typed: a fact, or a fact in one language. */
export type Place = FactName | `${FactName}.${Language}`

export type Typed = TypedTexts<Place>

export const isPassage = oneOf(PASSAGES)
export const isLine = oneOf(LINES)
export const isDayFact = oneOf(DAYS)

/** As it stands at this place: typed, or else as it was saved. */
export function textAt(place: Place, typed: Typed | undefined, facts: OfficeFacts): string {
  return typed?.texts[place] ?? savedAt(place, facts)
}

function savedAt(place: Place, facts: OfficeFacts): string {
  const [name, language] = place.split('.') as [FactName, Language | undefined]
  const fact = facts[name]
  if (fact === undefined) return ''
  return typeof fact === 'string' ? fact : ((language && fact[language]) ?? '')
}

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** What is sent: whatever is empty is not given. */
export function factsOf(names: readonly FactName[], textOf: (place: Place) => string): OfficeFacts {
  const given = names.flatMap((name) => {
    const fact = isPassage(name) ? passageOf(name, textOf) : chosen(name, orNothing(textOf(name)))
    return fact === undefined ? [] : [[name, fact] as const]
  })
  return Object.fromEntries(given) as OfficeFacts
}

function passageOf(name: FactName, textOf: (place: Place) => string) {
  const texts = LANGUAGES.map((language) => [language, textOf(`${name}.${language}`).trim()] as const)
  return texts.every(([, text]) => text === '') ? undefined : Object.fromEntries(texts)
}

/** A choice that an older page may have kept and that there is no more is none. */
function chosen(name: FactName, text: string | undefined): string | undefined {
  if (name === 'compliance') return oneOf(COMPLIANCES)(text) ? text : undefined
  return name === 'method' && !oneOf(METHODS)(text) ? undefined : text
}

/** Which fact cannot be saved as it stands. */
export type FactFault = 'noEmail' | 'noLink' | 'noDay' | 'polishMissing'

const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function faultIn(name: FactName, textOf: (place: Place) => string): FactFault | undefined {
  if (name === 'contactEmail') {
    const email = textOf(name).trim()
    return email === '' || LOOKS_LIKE_EMAIL.test(email) ? undefined : 'noEmail'
  }
  if (name === 'interpreterLink') {
    const link = textOf(name).trim()
    return link === '' || (link.startsWith('https://') && URL.canParse(link)) ? undefined : 'noLink'
  }
  if (isDayFact(name)) return textOf(name) === '' || isDay(textOf(name)) ? undefined : 'noDay'
  if (!isPassage(name)) return undefined
  const isTranslated = LANGUAGES.some((language) => textOf(`${name}.${language}`).trim() !== '')
  return isTranslated && textOf(`${name}.${DEFAULT_LANGUAGE}`).trim() === '' ? 'polishMissing' : undefined
}
