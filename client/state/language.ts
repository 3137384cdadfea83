import { effect, signal } from '@preact/signals'
import { type Bilingual, LANGUAGES, type Language } from '../../models/domain/directory.ts'
import { pl, type Texts } from '../../models/domain/texts/pl.ts'
import { computer } from './kept.ts'

const KEY = 'language'

/** Polish comes with the page; another language is fetched by who reads it. Each is named in its own words. */
const VOICES: Readonly<Record<Language, { readonly name: string; readonly load: () => Promise<Texts> }>> = {
  pl: { name: 'Polski', load: async () => pl },
  en: { name: 'English', load: async () => (await import('../../models/domain/texts/en.ts')).en },
}

export const nameOfLanguage = (each: Language): string => VOICES[each].name

export const language = signal<Language>('pl')

/** Every sentence of the screens: `texts.value.counter.send`. Components that read it follow the language. */
export const texts = signal<Texts>(pl)

/** Changes the language, once its sentences are here: never half a page in each. */
export async function speak(next: Language): Promise<void> {
  try {
    texts.value = await VOICES[next].load()
    language.value = next
    computer.write(KEY, next)
  } catch {
    // No network: the language stays as it is, and so does everything else.
  }
}

/** The language this computer speaks, before the first page is drawn. */
export async function speakAsKept(): Promise<void> {
  const kept = computer.read(KEY)
  const known = LANGUAGES.find((each) => each === kept)
  if (known && known !== language.value) await speak(known)
}

effect(() => {
  document.documentElement.lang = language.value
})

/** A text the office wrote, in the reader's language. */
export const said = (text: Bilingual): string => text[language.value] || text.pl

/** Upper first letter: texts are written for the middle of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(texts.value.locale) + text.slice(1)
