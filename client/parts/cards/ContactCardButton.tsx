import { IconId } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { PersonView } from '../../../models/wire/views.ts'
import { Button } from '../../ui/Button.tsx'
import { agreementWords } from '../agreements/words.ts'
import { ContactCard } from './ContactCard.tsx'

/** On parting the client gets a card, if they wish. */
export function ContactCardButton({ person }: { readonly person: Pick<PersonView, 'id' | 'name'> }) {
  const { contact: words } = agreementWords.value
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button label={words.of(person.name)} onPress={() => setOpen(true)}>
        <IconId size={20} aria-hidden="true" />
        {words.show}
      </Button>
      {isOpen ? <ContactCard personId={person.id} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
