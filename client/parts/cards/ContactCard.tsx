import { contactCard } from '../../../models/domain/cards/contactCard.ts'
import type { ContactCardView } from '../../../models/wire/contactCards.ts'
import { said } from '../../state/language.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { agreementWords } from '../agreements/words.ts'
import { QrCode } from '../links/QrCode.tsx'
import { inOneLine } from '../people/whereabouts.ts'
import { PrintedCard } from './PrintedCard.tsx'

/** Whom the client can turn to: large, for paper, and for the list of people in their telephone. */
export function ContactCard({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const { contact: words } = agreementWords.value
  const { known, again } = useQuery<ContactCardView>(`/people/${personId}/contact`)
  const { view } = known
  if (!view)
    return (
      <Dialog title={words.title} onClose={onClose}>
        {known.fault === undefined ? null : (
          <LoadFailed what={words.failed} onRetry={again}>
            {known.fault}
          </LoadFailed>
        )}
      </Dialog>
    )
  const phone = inOneLine([view.phone ?? '', view.extension === undefined ? '' : words.extension(view.extension)])
  const card = contactCard({
    name: view.name,
    position: said(view.position),
    office: said(view.officeName),
    phone,
    email: view.email,
  })
  return (
    <PrintedCard
      title={words.title}
      words={words}
      facts={[
        { name: words.name, value: view.name },
        { name: words.position, value: said(view.position) },
        { name: words.phone, value: phone },
        { name: words.email, value: view.email ?? '' },
        { name: words.office, value: said(view.officeName) },
      ].filter(({ value }) => value !== '')}
      code={<QrCode text={card} label={words.qr} />}
      onClose={onClose}
    />
  )
}
