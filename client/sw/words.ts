/// <reference types="vite/types/importMeta.d.ts" />
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../models/domain/directory/directory.ts'
import type { ServiceWorkerTexts } from '../../models/texts/pl/serviceWorker.ts'
import { LANGUAGE_ENTRY, SETTINGS_CACHE } from '../ringing/workerMessages.ts'

export interface Words extends ServiceWorkerTexts {
  readonly language: Language
}

/** A worker cannot fetch a part of itself later: it carries every language. */
const WORDS = import.meta.glob<ServiceWorkerTexts>('../../models/texts/*/serviceWorker.ts', {
  eager: true,
  import: 'serviceWorker',
})

/** In the language this computer speaks, as its pages have left it here; in Polish until one has. */
export async function words(): Promise<Words> {
  const kept = await keptLanguage()
  const language = LANGUAGES.find((each) => each === kept) ?? DEFAULT_LANGUAGE
  const texts = WORDS[`../../models/texts/${language}/serviceWorker.ts`]
  if (!texts) throw new Error(`There is no folder of sentences for ${language}.`)
  return { language, ...texts }
}

async function keptLanguage(): Promise<string | undefined> {
  try {
    const kept = await (await caches.open(SETTINGS_CACHE)).match(LANGUAGE_ENTRY)
    return await kept?.text()
  } catch {
    return undefined
  }
}
