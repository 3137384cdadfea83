import type { Page } from 'playwright-core'
import type { Language } from '../../models/domain/directory.ts'
import { accessibilityFaults, picture } from './browser.ts'

/**
 * The same page for somebody else's eyes: both languages, light, dark, and the system's own few colours. Words do not
 * change with the colours nor colours with the words, so three looks see all of both; whole pages get the full matrix.
 */
const GUISES = [
  { language: 'pl', colorScheme: 'light', forcedColors: 'none' },
  { language: 'en', colorScheme: 'dark', forcedColors: 'none' },
  { language: 'pl', colorScheme: 'light', forcedColors: 'active' },
] as const

/** Where the page is not new, only the open dialog is looked at. */
export const DIALOG = 'dialog[open]'

/** What is open stays open while the page changes its language and its colours: axe finds nothing in any of them. */
export async function expectAccessibleInEveryGuise(page: Page, name: string, within?: string): Promise<void> {
  const faults: string[] = []
  for (const { language, ...media } of GUISES) {
    await speakBehind(page, language)
    // Without motion: a colour half way to another would be measured.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    const guise = `${language}-${media.forcedColors === 'active' ? 'forced' : media.colorScheme}`
    await picture(page, `${name}-${guise}`)
    for (const fault of await accessibilityFaults(page, within)) faults.push(`${guise}: ${fault}`)
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  expect({ name, faults }).toEqual({ name, faults: [] })
}

/** Presses the language switch even where an open dialog covers it: a person would have chosen before. */
async function speakBehind(page: Page, language: Language): Promise<void> {
  await page.evaluate(`document.querySelector('.languages [lang=${language}]').click()`)
  await page.locator(`html[lang="${language}"]`).waitFor()
}
