import { IconChevronDown } from '@tabler/icons-preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { PersonView } from '../../models/wire/views.ts'
import { announce } from '../state/announcer.ts'
import { explain } from '../state/explain.ts'
import { said, texts } from '../state/language.ts'
import { signOut } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { SchemeChoice } from './SchemeChoice.tsx'

/** A disclosure, not an ARIA menu: a few plain controls behind one's name. Escape or leaving it closes it. */
export function AccountMenu({ person }: { readonly person: PersonView }) {
  const { frame } = texts.value
  const [isOpen, setOpen] = useState(false)
  const { path, route } = useLocation()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [path])

  const leave = async (everywhere: boolean) => {
    try {
      await signOut(everywhere)
      route('/sign-in')
    } catch (error) {
      announce(explain(error))
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what bubbles up from the controls inside
    <div
      class="account"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        opener.current?.focus()
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget
        if (to instanceof Node && !box.current?.contains(to)) setOpen(false)
      }}
    >
      <Button
        kind="quiet"
        class="account-name"
        expanded={isOpen}
        controls={id}
        buttonRef={opener}
        onPress={() => setOpen(!isOpen)}
      >
        <span>{person.name}</span>
        <IconChevronDown size={18} aria-hidden="true" />
      </Button>
      <div class="account-menu sheet" id={id} hidden={!isOpen}>
        <p class="soft">{said(person.position)}</p>
        <SchemeChoice />
        <a class="button button-quiet" href="/account">
          {frame.account}
        </a>
        <Button kind="quiet" onPress={() => void leave(false)}>
          {frame.signOut}
        </Button>
        <Button kind="quiet" onPress={() => void leave(true)}>
          {frame.signOutEverywhere}
        </Button>
      </div>
    </div>
  )
}
