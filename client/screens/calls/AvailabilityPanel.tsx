import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Availability, PresenceView } from '../../../models/wire/views.ts'
import { Button } from '../../components/Button.tsx'
import { Fault } from '../../components/Fault.tsx'
import { useLeaving } from '../../components/Leaving.tsx'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { isConnected } from '../../state/live.ts'
import { clockTime, serverNow } from '../../state/time.ts'
import { OutForm } from './OutForm.tsx'

const WITH_CLIENT_MINUTES = [15, 30, 45] as const

/** What this person last said about themselves; it ends by itself on the server too. */
const own = signal<PresenceView | undefined>(undefined)

/** Where one is, in one press: what the server calls by, and what colleagues rely on. */
export function AvailabilityPanel() {
  const { availability } = texts.value.calls
  const { leaving } = texts.value.readiness
  const { leave, question } = useLeaving()
  const [fault, setFault] = useState<string>()
  useOwnPresence()
  const state = own.value?.availability

  const say = async (next: Availability, minutes?: number) => {
    try {
      const body = minutes === undefined ? { availability: next } : { availability: next, minutes }
      own.value = await ask<PresenceView>('/availability', { method: 'PUT', body })
      setFault(undefined)
      announce(sentenceOf(own.value))
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
      {fault === undefined ? null : <Fault>{fault}</Fault>}
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
      <OutForm onOut={(minutes) => leave(leaving.goOut, () => void say('out', minutes))} />
      <fieldset class="stack-s">
        <legend class="legend">{availability.absent}</legend>
        <div class="row">
          <Button
            pressed={state === 'absent'}
            class="availability"
            onPress={() => leave(leaving.beAbsent, () => void say('absent'))}
          >
            {availability.absentSet}
          </Button>
          <span class="soft">{availability.absentHint}</span>
        </div>
      </fieldset>
      {question}
    </section>
  )
}

/** Asked on every connect, and again when it ends by itself. */
function useOwnPresence(): void {
  const until = own.value?.until
  const connected = isConnected.value
  useEffect(() => {
    const load = () => {
      ask<PresenceView>('/availability')
        .then((view) => {
          own.value = view
        })
        // Not known is not shown; pressing a button says it anew.
        .catch(() => undefined)
    }
    load()
    if (until === undefined) return undefined
    const timer = setTimeout(load, Math.max(1_000, until - serverNow() + 500))
    return () => clearTimeout(timer)
  }, [until, connected])
}

function sentenceOf({ availability: state, until }: PresenceView): string {
  const { availability } = texts.value.calls
  const word = availability[state].toLocaleLowerCase(texts.value.locale)
  return until === undefined ? availability.now(word) : availability.nowUntil(word, clockTime(until))
}
