import { useState } from 'preact/hooks'
import type { Availability, PresenceView } from '../../../models/wire/views.ts'
import { useLeaving } from '../../parts/people/Leaving.tsx'
import { announce } from '../../state/announcer.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { firstTexts } from '../../state/language.ts'
import { outOfReach, own, setOwnAvailability } from '../../state/ownPresence.ts'
import { untilText } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { OUT_DRAFT, OutForm } from './OutForm.tsx'

const WITH_CLIENT_MINUTES = [15, 30, 45] as const

/** Where one is, in one press: what the server calls by, and what colleagues rely on. */
export function AvailabilityPanel() {
  const { availability } = firstTexts.value.calls
  const { leave, question } = useLeaving()
  const [fault, setFault] = useState<string>()
  // While a plan or somebody else's word holds, one's own last word does not: it is not shown as if it did.
  const state = outOfReach.value ? undefined : own.value?.availability

  const say = async (next: Availability, minutes?: number) => {
    try {
      const said = await setOwnAvailability(next, minutes)
      setFault(undefined)
      forgetDraftsOf(OUT_DRAFT)
      announce(sentenceOf(said))
    } catch (error) {
      setFault(`${availability.failed} ${explain(error)}`)
      announce(availability.failed)
    }
  }
  return (
    <section class="sheet panel stack" aria-labelledby="availability-title">
      <div class="row spread">
        <h2 id="availability-title">{availability.title}</h2>
        {own.value ? <p class="strong">{sentenceOf(own.value)}</p> : null}
      </div>
      {own.value?.overrulesUntil === undefined ? null : (
        <p>{firstTexts.value.schedule.away.overrules(untilText(own.value.overrulesUntil))}</p>
      )}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button pressed={state === 'here'} class="availability" onPress={() => void say('here')}>
          {availability.here}
        </Button>
      </div>
      <fieldset class="stack-s">
        <legend class="legend">{availability.withClient}</legend>
        <div class="row">
          {WITH_CLIENT_MINUTES.map((minutes) => (
            <Button
              key={minutes}
              label={availability.withClientFor(minutes)}
              onPress={() => void say('withClient', minutes)}
            >
              {availability.forMinutes(minutes)}
            </Button>
          ))}
          <span class="soft">{availability.withClientHint}</span>
        </div>
      </fieldset>
      <OutForm onOut={(minutes) => leave('goOut', () => void say('out', minutes))} />
      <fieldset class="stack-s">
        <legend class="legend">{availability.absent}</legend>
        <div class="row">
          <Button
            pressed={state === 'absent'}
            class="availability"
            onPress={() => leave('beAbsent', () => void say('absent'))}
          >
            {availability.absentSet}
          </Button>
          <span class="soft">{availability.absentHint}</span>
        </div>
      </fieldset>
      <p>
        <a href="/absences">{firstTexts.value.schedule.away.mine}</a>
      </p>
      {question}
    </section>
  )
}

function sentenceOf({ availability: state, until, away }: PresenceView): string {
  const { calls, reach } = firstTexts.value
  const { availability } = calls
  if (away) return availability.nowUntil(reach[away.why], untilText(away.until))
  const word = availability[state].toLocaleLowerCase(firstTexts.value.locale)
  return until === undefined ? availability.now(word) : availability.nowUntil(word, untilText(until))
}
