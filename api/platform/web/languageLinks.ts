import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import { textsFor } from '../../../models/texts/texts.ts'
import { type Html, html } from './html.ts'

/** Every other language, each in its own words. The address stays: so does what is followed there. */
export function languageLinks(language: Language): Html {
  const others = LANGUAGES.filter((each) => each !== language)
  const links = others.map(
    (each) => html`<a href="?lang=${each}" lang="${each}" hreflang="${each}">${NAMES.get(each) ?? each}</a>`,
  )
  return html`<nav class="languages" aria-label="${textsFor(language).frame.language}">${links}</nav>`
}

/** Asking for a name takes longer than writing the rest of a page. */
const NAMES = new Map(LANGUAGES.map((each) => [each, nameOfLanguage(each)]))
