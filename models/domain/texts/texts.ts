import type { Language } from '../directory.ts'
import { en } from './en.ts'
import { pl, type Texts } from './pl.ts'

export type { Texts }

/** A third language is one more file, and one more line here. */
const TEXTS: Readonly<Record<Language, Texts>> = { pl, en }

export const textsFor = (language: Language): Texts => TEXTS[language]
