import { IconPrinter } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import './printedCard.css'

interface PrintedCardProps {
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly words: { readonly print: string; readonly close: string }
  /** A code for the client's telephone. */
  readonly code?: ComponentChildren
  readonly note?: string
  /** Beside printing. */
  readonly more?: ComponentChildren
  readonly onClose: () => void
}

/** What a client takes along, on the screen as on the paper: large print, and nothing of the page behind it. */
export function PrintedCard({ title, facts, words, code, note, more, onClose }: PrintedCardProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <section class="printed-card" aria-label={title}>
        <p class="printed-card-title" aria-hidden="true">
          {title}
        </p>
        <dl>
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {code}
        {note === undefined ? null : <p>{note}</p>}
      </section>
      <div class="row row-end dialog-foot">
        {more}
        <Button onPress={onClose}>{words.close}</Button>
        <Button kind="primary" onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
    </Dialog>
  )
}
