import type { Language } from '../domain/directory.ts'
import { corridorsEn } from './en/corridors.ts'
import { drillsEn } from './en/drills.ts'
import { en } from './en/firstPage.ts'
import { mailEn } from './en/mail.ts'
import { supervisionEn } from './en/supervision.ts'
import { corridorsPl } from './pl/corridors.ts'
import { drillsPl } from './pl/drills.ts'
import { pl } from './pl/firstPage.ts'
import { mailPl } from './pl/mail.ts'
import { supervisionPl } from './pl/supervision.ts'

/**
 * All sentences of a language: what every page needs, and what belongs to one room of the house. The screens fetch the
 * latter with their own room. A third language is one more file each, and one more line here.
 */
const TEXTS = {
  pl: { ...pl, mail: mailPl, supervision: supervisionPl, drills: drillsPl, corridors: corridorsPl },
  en: { ...en, mail: mailEn, supervision: supervisionEn, drills: drillsEn, corridors: corridorsEn },
} as const satisfies Readonly<Record<Language, object>>

export type Texts = (typeof TEXTS)['pl']

export const textsFor = (language: Language): Texts => TEXTS[language]
