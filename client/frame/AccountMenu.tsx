import { IconChevronDown, IconUserCircle } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import type { PersonView } from '../../models/wire/views.ts'
import { Button } from '../ui/Button.tsx'
import { later } from '../ui/later.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'

const AccountSheet = later(async () => (await import('./laterParts.ts')).AccountSheet)

/** A disclosure, not an ARIA menu: a few plain controls behind one's name. Escape or leaving it closes it. */
export function AccountMenu({ person }: { readonly person: PersonView }) {
  const { path } = useLocation()
  const { isOpen, toggle, id, opener, box } = useDisclosure(path)

  return (
    <div class="account" {...box}>
      <Button kind="quiet" class="account-name" expanded={isOpen} controls={id} buttonRef={opener} onPress={toggle}>
        <IconUserCircle class="account-shape" size={24} aria-hidden="true" />
        <span>{person.name}</span>
        <IconChevronDown size={18} aria-hidden="true" />
      </Button>
      <div class="account-menu sheet" id={id} hidden={!isOpen}>
        <AccountSheet person={person} />
      </div>
    </div>
  )
}
