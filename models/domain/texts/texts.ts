import type { Language } from '../directory.ts'
import { corridorsEn } from './corridors.en.ts'
import { corridorsPl } from './corridors.pl.ts'
import { drillsEn } from './drills.en.ts'
import { drillsPl } from './drills.pl.ts'
import { en } from './en.ts'
import { mailEn } from './mail.en.ts'
import { mailPl } from './mail.pl.ts'
import { pl } from './pl.ts'
import { supervisionEn } from './supervision.en.ts'
import { supervisionPl } from './supervision.pl.ts'

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
