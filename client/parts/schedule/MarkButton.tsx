import { IconUserOff } from '@tabler/icons-preact'
import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { PersonView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { texts } from '../../state/language.ts'
import { presence } from '../../state/presence.ts'
import { mayPlanFor } from '../../state/schedule.ts'
import { Button } from '../../ui/Button.tsx'
import type { MarkDialogProps } from './MarkDialog.tsx'

interface MarkButtonProps {
  readonly person: PersonView
  readonly size?: 'small' | 'normal'
}

/** Beside a name: for those who may say that this person is not there. What it opens is fetched when it is pressed. */
export function MarkButton({ person, size = 'small' }: MarkButtonProps) {
  const { mark } = texts.value.schedule
  const [Dialog, setDialog] = useState<ComponentType<MarkDialogProps>>()
  const [isOpen, setOpen] = useState(false)
  if (!mayPlanFor(person.id)) return null
  const isMarked = presence.value.get(person.id)?.setBy !== undefined
  const open = () => {
    setOpen(true)
    import('./MarkDialog.tsx')
      .then((file) => setDialog(() => file.MarkDialog))
      .catch(() => {
        setOpen(false)
        announce(texts.value.network.lost)
      })
  }
  return (
    <>
      <Button
        kind="quiet"
        size={size}
        class="mark-open"
        label={isMarked ? mark.changeFor(person.name) : mark.openFor(person.name)}
        onPress={open}
      >
        <IconUserOff size={18} aria-hidden="true" />
        {isMarked ? mark.change : mark.open}
      </Button>
      {isOpen && Dialog ? <Dialog person={person} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
