import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import {
  type Bilingual,
  DEFAULT_LANGUAGE,
  LANGUAGES,
  type Language,
  written,
} from '../../models/domain/directory/directory.ts'
import type { FirstTexts } from '../../models/texts/pl/atFirst.ts'
import type { Texts } from '../../models/texts/pl/everyPage.ts'
import { computer } from './browserStorage.ts'
import { loadChunk } from './loadChunk.ts'

const KEY = 'language'

/** The language this computer speaks. */
export const language = signal<Language>(LANGUAGES.find((each) => each === computer.read(KEY)) ?? DEFAULT_LANGUAGE)

/** How each set of sentences on the page changes its language: fetched first, and then taken all at once. */
type LoadNext = (next: Language) => Promise<() => void>
const loaders = new Set<LoadNext>()

/** Sentences in the reader's language, and no others: a page carries only what is read on it. */
export async function loadTexts<T>(load: (language: Language) => Promise<T>): Promise<ReadonlySignal<T>> {
  const spoken = language.value
  const words = signal(await loadChunk(() => load(spoken)))
  loaders.add(async (next) => {
    const loaded = await load(next)
    return () => {
      words.value = loaded
    }
  })
  // Changed while these were on their way.
  if (language.value !== spoken) words.value = await loadChunk(() => load(language.value))
  return words
}

/** The same in every language at once: where two are read beside each other, or the reader changes without a network. */
export async function loadEveryLanguage<T>(
  load: (language: Language) => Promise<T>,
): Promise<Readonly<Record<Language, T>>> {
  const all = await loadChunk(() => Promise.all(LANGUAGES.map(async (each) => [each, await load(each)] as const)))
  return Object.fromEntries(all) as Record<Language, T>
}

/** What the counter and "My calls" say before anything else has come: what is drawn with the first script speaks these. */
export const firstTexts = await loadTexts(
  async (spoken): Promise<FirstTexts> => (await import(`../../models/texts/${spoken}/atFirst.ts`)).atFirst,
)

const everyPage = signal<ReadonlySignal<Texts>>()
let asked: Promise<void> | undefined

/** Fetches every sentence that more than one room speaks; whatever comes later than the first script waits for it. */
export function loadEverySentence(): Promise<void> {
  asked ??= loadTexts(
    async (spoken): Promise<Texts> => (await import(`../../models/texts/${spoken}/everyPage.ts`)).everyPage,
  ).then((words) => {
    everyPage.value = words
  })
  return asked
}

/** The same as far as it has come, for what the first script may have to say. */
export const textsSoFar = computed<Texts | undefined>(() => everyPage.value?.value)

/** Every sentence that more than one room speaks: `texts.value.counter.send`. What reads it follows the language. */
export const texts = computed<Texts>(() => {
  if (!textsSoFar.value)
    throw new Error('What comes with the first script speaks `firstTexts`: these are not here yet.')
  return textsSoFar.value
})

/** The last one asked for: its sentences may still be on their way. */
let wanted = language.value

/** Changes the language, once its sentences are here: never half a page in each. The last one asked for counts. */
export async function setLanguage(next: Language): Promise<void> {
  wanted = next
  const taking = new Map<LoadNext, () => void>()
  try {
    // A screen that opens meanwhile brings sentences of its own.
    while (taking.size < loaders.size) {
      const missing = [...loaders].filter((load) => !taking.has(load))
      await Promise.all(missing.map(async (load) => taking.set(load, await load(next))))
    }
    if (wanted !== next) return
    batch(() => {
      for (const take of taking.values()) take()
      language.value = next
    })
    computer.write(KEY, next)
  } catch {
    // No network: the language stays as it is, and so does everything else.
  }
}

effect(() => {
  document.documentElement.lang = language.value
})

/** A text the office wrote, in the reader's language. */
export const said = (text: Bilingual): string => written(text, language.value)

/** Upper first letter: texts are written for the middle of a line. */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(firstTexts.value.locale) + text.slice(1)
