import type { DigitalPagesView } from '../../../models/wire/digitalPages.ts'
import { useAsked } from '../../state/useAsked.ts'

/** What the office says of itself on its public pages. */
export const useDigitalPages = () => useAsked<DigitalPagesView>('/digital-pages')
