import type { Language } from '../../models/domain/directory.ts'
import { callsEn } from '../../models/texts/en/calls.ts'
import { pushEn } from '../../models/texts/en/push.ts'
import { type CallsTexts, callsPl } from '../../models/texts/pl/calls.ts'
import { type PushTexts, pushPl } from '../../models/texts/pl/push.ts'
import { LANGUAGE_ENTRY, SETTINGS_CACHE } from '../ringing/workerMessages.ts'

export interface Words {
  readonly language: Language
  readonly locale: string
  readonly calls: CallsTexts
  readonly push: PushTexts
}

const WORDS: Readonly<Record<Language, Words>> = {
  pl: { language: 'pl', locale: 'pl-PL', calls: callsPl, push: pushPl },
  en: { language: 'en', locale: 'en-GB', calls: callsEn, push: pushEn },
}

/** The language this computer speaks, as its pages have left it here; Polish until one has. */
export async function words(): Promise<Words> {
  try {
    const kept = await (await caches.open(SETTINGS_CACHE)).match(LANGUAGE_ENTRY)
    return (await kept?.text()) === 'en' ? WORDS.en : WORDS.pl
  } catch {
    return WORDS.pl
  }
}
