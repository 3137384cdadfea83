import { type Bilingual, LANGUAGES, type Language } from '../domain/directory/directory.ts'
import type { AllTexts } from './pl/all.ts'

/** A language is a folder here and its name in `LANGUAGES`. The screens fetch what they need of it with their own code. */
const load = async (language: Language): Promise<AllTexts> => (await import(`./${language}/all.ts`)).all

const TEXTS = new Map(await Promise.all(LANGUAGES.map(async (each) => [each, await load(each)] as const)))

export function textsFor(language: Language): AllTexts {
  const texts = TEXTS.get(language)
  if (!texts) throw new Error(`There is no folder of sentences for ${language}.`)
  return texts
}

/** A sentence of ours where the office's own texts stand. */
export const inEachLanguage = (say: (texts: AllTexts, language: Language) => string): Bilingual =>
  Object.fromEntries(LANGUAGES.map((each) => [each, say(textsFor(each), each)])) as Bilingual
