import { IconArrowsExchange, IconClockPlus, IconHandStop, IconHelpCircle } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { CLIENT_NOTES, type ClientNote } from '../../../../models/domain/visit/clientNotes.ts'
import type { ClientView } from '../../../../models/wire/display.ts'
import { displayWords } from '../../../parts/displayWords.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { passOn } from '../connection.ts'

const PICTURES = {
  notUnderstood: IconHelpCircle,
  moreTime: IconClockPlus,
  changedMind: IconArrowsExchange,
  callSomebody: IconHandStop,
} as const satisfies Record<ClientNote, unknown>

/** What the client can say with one press: the clerk sees it on their card. */
export function ClientNotes({ view }: { readonly view: ClientView }) {
  const words = displayWords.value
  const { clientNotes } = texts.value.visit
  const [busy, setBusy] = useState<ClientNote>()
  const [result, setResult] = useState<{ readonly note: ClientNote; readonly isHeard: boolean }>()
  const press = async (note: ClientNote) => {
    setBusy(note)
    setResult({ note, isHeard: await passOn('display:note', { code: view.code, note }) })
    setBusy(undefined)
  }
  // It rings: where that stands is more than that it was noted.
  const isCalling = result?.isHeard === true && result.note === 'callSomebody' && view.call !== undefined
  return (
    <section class="display-notes" aria-label={words.notesLabel}>
      <div class="display-buttons">
        {CLIENT_NOTES.map((note) => {
          const Picture = PICTURES[note]
          return (
            <Button key={note} class="display-note" busy={busy === note} onPress={() => void press(note)}>
              <Picture size={40} aria-hidden="true" />
              {clientNotes[note]}
            </Button>
          )
        })}
      </div>
      <p role="status" class="display-noted">
        {view.call === undefined ? null : words.calls[view.call]}
        {result && !isCalling ? (result.isHeard ? words.noted(clientNotes[result.note]) : words.notNoted) : null}
      </p>
    </section>
  )
}
