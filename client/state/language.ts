import { computed, effect, signal } from '@preact/signals'
import { type Bilingual, LANGUAGES, type Language } from '../../models/domain/directory.ts'
import { type Texts, textsFor } from '../../models/domain/texts/texts.ts'
import { computer } from './kept.ts'

const KEY = 'language'

const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value)

const kept = computer.read(KEY)
export const language = signal<Language>(isLanguage(kept) ? kept : 'pl')

/** Every sentence of the screens: `texts.value.counter.send`. Components that read it follow the language. */
export const texts = computed<Texts>(() => textsFor(language.value))

effect(() => {
  document.documentElement.lang = language.value
})

export function speak(next: Language): void {
  language.value = next
  computer.write(KEY, next)
}

/** A text the office wrote, in the reader's language. */
export const said = (text: Bilingual): string => text[language.value] || text.pl

/** Upper first letter: texts are written for the middle of a line. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(texts.value.locale) + text.slice(1)
