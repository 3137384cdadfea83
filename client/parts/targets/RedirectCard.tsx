import type { SearchHit } from '../../../models/wire/views.ts'
import { said, texts } from '../../state/language.ts'
import { PrintedCard } from '../cards/PrintedCard.tsx'

/** Where a matter is handled that is not handled here: to be read out, and for the client to take along in large print. */
export function RedirectCard({ hit, onClose }: { readonly hit: SearchHit; readonly onClose: () => void }) {
  const { redirect } = texts.value.counter
  const facts = [
    { name: redirect.matter, value: said(hit.name) },
    { name: redirect.where, value: hit.elsewhere ? said(hit.elsewhere) : '' },
    { name: redirect.address, value: hit.elsewhereAddress ?? '' },
    { name: redirect.hours, value: hit.elsewhereHours ?? '' },
  ].filter(({ value }) => value !== '')
  return (
    <PrintedCard
      title={redirect.title}
      words={redirect}
      facts={facts}
      {...(hit.elsewhereAddress === undefined ? { note: redirect.noAddress } : {})}
      onClose={onClose}
    />
  )
}
