import { useState } from 'preact/hooks'
import type { MarkBody } from '../../../models/wire/schedule.ts'
import type { PersonView, PresenceView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { personOf } from '../../state/directory.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { presence, take } from '../../state/presence.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { reachText } from '../people/reachText.ts'

export interface MarkDialogProps {
  readonly person: PersonView
  readonly onClose: () => void
}

const LENGTHS = ['30', '60', '120', 'day'] as const
type Length = (typeof LENGTHS)[number]
type What = 'out' | 'absent'

/** Says for somebody else that they are not there; it ends with the day, and one press takes it back. */
export function MarkDialog({ person, onClose }: MarkDialogProps) {
  const { mark } = texts.value.schedule
  const [what, setWhat] = useState<What>('out')
  const [length, setLength] = useState<Length>('60')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const known = presence.value.get(person.id)

  const send = async (body: MarkBody, done: string) => {
    setBusy(true)
    setFault(undefined)
    try {
      take(await ask<PresenceView>(`/people/${encodeURIComponent(person.id)}/availability`, { method: 'PUT', body }))
      onClose()
      announce(done)
    } catch (error) {
      setFault(explain(error))
    } finally {
      setBusy(false)
    }
  }
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    const minutes = what === 'out' && length !== 'day' ? { minutes: Number(length) } : {}
    void send({ availability: what, ...minutes }, mark.marked(person.name))
  }
  return (
    <Dialog title={mark.title(person.name)} onClose={onClose}>
      <form class="stack" onSubmit={save}>
        {known ? <Now known={known} /> : null}
        <Choice
          legend={mark.what}
          value={what}
          onChange={setWhat}
          options={(['out', 'absent'] as const).map((value) => ({ value, label: mark.whats[value] }))}
        />
        {what === 'out' ? (
          <Choice
            legend={mark.howLong}
            value={length}
            onChange={setLength}
            options={LENGTHS.map((value) => ({ value, label: lengthText(value) }))}
          />
        ) : null}
        <p class="soft">{mark.lead}</p>
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
        <div class="row row-end dialog-foot">
          {known?.setBy === undefined ? null : (
            <Button
              kind="quiet"
              busy={busy}
              onPress={() => void send({ availability: 'here' }, mark.takenBack(person.name))}
            >
              {mark.takeBack}
            </Button>
          )}
          <Button onPress={onClose}>{texts.value.common.cancel}</Button>
          <Button kind="primary" busy={busy}>
            {busy ? texts.value.common.sending : mark.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What is known of them at this moment: who sits at a proven device is hardly out. */
function Now({ known }: { readonly known: PresenceView }) {
  const { mark } = texts.value.schedule
  const by = known.setBy === undefined ? undefined : (personOf(known.setBy)?.name ?? known.setBy)
  const state = reachText({ reach: known.reach, obstacles: known.obstacles, until: known.away?.until ?? known.until })
  return (
    <p class="strong">
      {mark.now(state)}
      {by === undefined ? null : <span class="soft"> ({mark.setBy(by)})</span>}
    </p>
  )
}

function lengthText(length: Length): string {
  const { common, schedule } = texts.value
  if (length === 'day') return schedule.mark.untilEvening
  const minutes = Number(length)
  return minutes % 60 === 0 ? common.hoursShort(minutes / 60) : common.minutesShort(minutes)
}
