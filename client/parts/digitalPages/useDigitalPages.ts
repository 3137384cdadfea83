import { type OfficeFacts, withProposals } from '../../../models/domain/digitalPages/officeFacts.ts'
import { DEFAULT_LANGUAGE } from '../../../models/domain/directory/directory.ts'
import type { DigitalPagesView } from '../../../models/wire/digitalPages.ts'
import { office } from '../../state/office.ts'
import { type Query, useQuery } from '../../state/useQuery.ts'

/** What the office says of itself on its public pages; its name is known from setting up. */
export function useDigitalPages(): Query<DigitalPagesView> {
  const asked = useQuery<DigitalPagesView>('/digital-pages')
  const { view } = asked.known
  return view ? { ...asked, known: { ...asked.known, view: { ...view, facts: proposed(view.facts) } } } : asked
}

const proposed = (facts: OfficeFacts): OfficeFacts =>
  withProposals(facts, { officeName: office.value?.name[DEFAULT_LANGUAGE] })
