import { IconVolumeOff } from '@tabler/icons-preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CallView } from '../../../models/wire/views.ts'
import { ringingCalls } from '../../ringing/calls.ts'
import { placeText, wantedText } from '../../ringing/callTexts.ts'
import { onDuty } from '../../ringing/duty.ts'
import { canSound, loudCalls, silence } from '../../ringing/startRinging.ts'
import { texts } from '../../state/language.ts'
import { Announcer } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { Coded } from '../../ui/Coded.tsx'
import { stayOnTop } from '../../ui/modal.ts'
import { useFocusBack } from '../../ui/useFocusBack.ts'
import { CallCard } from './CallCard.tsx'
import { cardsOf } from './cards.ts'
import { Notices } from './Notices.tsx'
import { useAlertText } from './useAlertText.ts'
import { useSeen } from './useSeen.ts'
import { Waits } from './Waits.tsx'

/** Fills the screen while somebody waits for this person's answer, on whatever page they are. */
export function CallAlert() {
  const ringing = ringingCalls.value
  return ringing.length === 0 ? null : <RingingDialog ringing={ringing} />
}

/**
 * The browser's own modal dialog: the page behind is inert and keeps what was typed. It cannot be closed, only
 * answered; Escape silences the sound, because that is what a startled hand presses.
 */
function RingingDialog({ ringing }: { readonly ringing: readonly CallView[] }) {
  const { card } = texts.value.calls
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const cards = cardsOf(ringing)
  const [chosen, setChosen] = useState(cards[0]?.key)
  const shown = cards.find((each) => each.key === chosen) ?? cards[0]
  // A new call never takes the place of the one somebody is reading.
  useEffect(() => setChosen(shown?.key), [shown?.key])
  const noteOpener = useFocusBack()
  // Over at once, too: what comes in its place in the same step must find nothing of it.
  useLayoutEffect(() => keepOpen(dialog.current, noteOpener), [])
  const alert = useAlertText(ringing)
  if (!shown) return null
  const others = cards.filter((each) => each !== shown)
  return (
    <dialog class="call-alert" ref={dialog} aria-labelledby={id}>
      <div class="unseen" role="alert">
        {alert}
      </div>
      <div class="call-scroll">
        <CallCard key={shown.key} calls={shown.calls} first={shown.first} headingId={id} among={cards.length} />
        {others.length > 0 ? (
          <section class="call-others">
            <h2>{card.others}</h2>
            <ul class="stack-s">
              {others.map((other) => (
                <OtherCall key={other.key} calls={other.calls} onChoose={() => setChosen(other.key)} />
              ))}
            </ul>
          </section>
        ) : null}
        <footer class="row call-foot">
          {loudCalls.value.length > 0 && canSound.value ? (
            <Button onPress={silence} shortcut="Esc">
              <IconVolumeOff size={22} aria-hidden="true" />
              {card.silence}
            </Button>
          ) : (
            <p class="soft">{soundless()}</p>
          )}
          <span class="soft call-keys">{card.keys}</span>
        </footer>
      </div>
      <Notices isInDialog />
      {/* What is outside an open dialog is inert, the page's own voice too. */}
      <Announcer />
    </dialog>
  )
}

/** Why nothing is heard just now. */
function soundless(): string {
  const { card } = texts.value.calls
  if (canSound.value) return card.silenced
  return onDuty.value ? card.soundOff : card.soundOffDuty
}

interface OtherCallProps {
  readonly calls: readonly CallView[]
  readonly onChoose: () => void
}

/** Not the one being answered, and not hidden either. */
function OtherCall({ calls, onChoose }: OtherCallProps) {
  const codes = calls.map((call) => call.code).join(', ')
  useSeen(calls)
  const [first] = calls
  if (!first) return null
  return (
    <li class="call-other">
      <div>
        <p class="strong">
          <Coded text={codes} /> · {calls.map(wantedText).join(', ')}
        </p>
        <p class="soft">
          {placeText(first.place)} · <Waits from={first.waitsFrom} />
        </p>
      </div>
      <Button onPress={onChoose}>{texts.value.calls.card.answerThis(codes)}</Button>
    </li>
  )
}

/** Opens it, and keeps it open against the browser's own ways to close a dialog and on top of what opens later. */
function keepOpen(dialog: HTMLDialogElement | null, noteOpener: () => void): (() => void) | undefined {
  if (!dialog) return undefined
  const stay = (event: Event) => {
    event.preventDefault()
    silence()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) stay(event)
  }
  const reopen = () => dialog.showModal()
  dialog.addEventListener('keydown', onKeyDown)
  dialog.addEventListener('cancel', stay)
  dialog.addEventListener('close', reopen)
  const open = () => {
    dialog.showModal()
    // Where the card is taller than the screen, the browser would put the focus on what scrolls, which says nothing.
    dialog.querySelector('h1')?.focus()
  }
  // The last one opened lies on top: a dialog that was kept over a reload may be opened after the call.
  const raise = () => {
    noteOpener()
    dialog.removeEventListener('close', reopen)
    dialog.close()
    open()
    dialog.addEventListener('close', reopen)
  }
  open()
  const release = stayOnTop(raise)
  return () => {
    release()
    dialog.removeEventListener('close', reopen)
  }
}
