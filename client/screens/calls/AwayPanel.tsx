import { IconCalendarOff, IconClockOff, IconUserOff } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { PresenceView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { personOf } from '../../state/directory.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { setOwnAvailability } from '../../state/ownPresence.ts'
import { untilText } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { WORK_ID } from '../../ui/SkipLink.tsx'

const SHAPES = { planned: IconCalendarOff, offHours: IconClockOff, marked: IconUserOff } as const

/**
 * Whoever came all the same must not sit at a screen that stays silent without a word: why calls go to others, who said
 * so, until when; and the one press that ends it.
 */
export function AwayPanel({ presence }: { readonly presence: PresenceView }) {
  const { away: words } = texts.value.schedule
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const Shape = SHAPES[presence.away?.why ?? 'marked']
  const here = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await setOwnAvailability('here')
      announce(words.said)
      // The button is gone with its reason: the focus stays in the work.
      document.getElementById(WORK_ID)?.focus({ preventScroll: true })
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  return (
    <section class="sheet calls-idle calls-away" aria-labelledby="away-title">
      <Shape size={56} stroke={1.5} aria-hidden="true" />
      <h2 class="calls-idle-title" id="away-title">
        {words.title}
      </h2>
      {reasonsOf(presence).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <Button kind="primary" size="large" busy={busy} onPress={() => void here()}>
        {words.here}
      </Button>
      <p class="soft">{words.hereHint}</p>
    </section>
  )
}

/** A plan and somebody's word may hold at once: both are said. */
function reasonsOf({ away, setBy, availability, until }: PresenceView): readonly string[] {
  const { schedule, calls } = texts.value
  const { away: words } = schedule
  const reasons = away ? [words[away.why](untilText(away.until))] : []
  if (setBy === undefined) return reasons
  const who = personOf(setBy)?.name ?? setBy
  const what = calls.availability[availability].toLocaleLowerCase(texts.value.locale)
  return [...reasons, until === undefined ? words.markedOpen(what, who) : words.marked(what, untilText(until), who)]
}
