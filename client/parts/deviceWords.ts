import type { DevicesTexts } from '../../models/texts/pl/devices.ts'
import { loadTexts } from '../state/language.ts'

/** The sentences of the paired devices, on the tablet and in the office: they come with these screens, and not with everybody's first page. */
export const deviceWords = await loadTexts(
  async (language): Promise<DevicesTexts> => (await import(`../../models/texts/${language}/devices.ts`)).devices,
)
