import type { Page } from 'playwright-core'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../models/domain/directory/directory.ts'
import { accessibilityFaults, picture } from './browser.ts'

const LIGHT = { colorScheme: 'light', forcedColors: 'none' } as const
const DARK = { colorScheme: 'dark', forcedColors: 'none' } as const
const FORCED = { colorScheme: 'light', forcedColors: 'active' } as const
type Guise = { readonly language: Language } & (typeof LIGHT | typeof DARK | typeof FORCED)

/** The one in which tests go on reading the page comes last. */
const SPOKEN: readonly Language[] = [...LANGUAGES.filter((each) => each !== DEFAULT_LANGUAGE), DEFAULT_LANGUAGE]

/**
 * The same page for somebody else's eyes: every language, light and dark. Words do not change with the colours nor
 * colours with the words, so one look a language sees all of both.
 */
const GUISES: readonly Guise[] = SPOKEN.map((language) => ({
  language,
  ...(language === DEFAULT_LANGUAGE ? LIGHT : DARK),
}))

/** The whole matrix, with the system's own few colours, is read by `npm run faults`. */
const EVERY_GUISE: readonly Guise[] = SPOKEN.flatMap((language) =>
  [DARK, FORCED, LIGHT].map((media) => ({ language, ...media })),
)
const isFull = process.env.FAULTS === 'full'
const LOOKS = isFull ? EVERY_GUISE : GUISES

/** Where the page is not new, only the open dialog is looked at. */
export const DIALOG = 'dialog[open]'

/** What is open stays open while the page changes its language and its colours: axe finds nothing in any of them. */
export const expectAccessibleInEveryGuise = (page: Page, name: string, within?: string): Promise<void> =>
  expectAccessible(page, name, within)

/** The same for a whole page. */
export const expectPageAccessible = (page: Page, name: string): Promise<void> => expectAccessible(page, name)

async function expectAccessible(page: Page, name: string, within?: string): Promise<void> {
  const faults: string[] = []
  // The part of the program that draws it may still be on its way.
  if (within) await page.locator(within).first().waitFor()
  for (const { language, ...media } of LOOKS) {
    await speakBehind(page, language)
    // Without motion: a colour half way to another would be measured.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    const guise = `${language}-${media.forcedColors === 'active' ? 'forced' : media.colorScheme}`
    await picture(page, `${name}-${guise}`)
    for (const fault of await accessibilityFaults(page, within)) faults.push(`${guise}: ${fault}`)
  }
  expect({ name, faults }).toEqual({ name, faults: [] })
}

/** Presses the language switch even where an open dialog covers it: a person would have chosen before. */
async function speakBehind(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.locator(`.languages [lang=${language}]`).first().waitFor({ state: 'attached' })
  await page.evaluate(`document.querySelector('.languages [lang=${language}]').click()`)
  await page.locator(`html[lang="${language}"]`).waitFor()
  // A page without a script is another one, and its style may come after its words.
  await page.waitForLoadState('load')
}
