import { IconWheelchair } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { HandOffDialog } from '../../parts/accessRequests/HandOffDialog.tsx'
import { accessWords } from '../../parts/accessRequests/words.ts'
import { Button } from '../../ui/Button.tsx'

/** A client may ask the office to become accessible: that is a request of its own, and no part of their visit. */
export function AccessHandOff() {
  const words = accessWords.value
  const [isOpen, setOpen] = useState(false)
  return (
    <section class="row" aria-label={words.title}>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        <IconWheelchair size={22} aria-hidden="true" />
        {words.handOff}
      </Button>
      {isOpen ? <HandOffDialog onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
