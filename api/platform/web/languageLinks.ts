import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { textsFor } from '../../../models/texts/texts.ts'
import { type Html, html } from './html.ts'

/** Every other language, each in its own words. The address stays: so does what is followed there. */
export function languageLinks(language: Language): Html {
  const others = LANGUAGES.filter((each) => each !== language)
  const links = others.map(
    (each) => html`<a href="?lang=${each}" lang="${each}" hreflang="${each}">${ownNameOf(each)}</a>`,
  )
  return html`<nav class="languages" aria-label="${textsFor(language).frame.language}">${links}</nav>`
}

function ownNameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
