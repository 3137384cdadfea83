import { useState } from 'preact/hooks'
import type { PlaceView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { mutedBells, unmuteBell } from '../../state/bells.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { clockTime, now } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Bells that are silent now: loudly, because a client may be standing before one. */
export function MutedBells() {
  const { bell: words } = texts.value
  const [fault, setFault] = useState<string>()
  const silent = mutedBells.value.filter(({ until }) => until > now.value)
  const unmute = async ({ id, name }: PlaceView) => {
    setFault(undefined)
    try {
      await unmuteBell(id)
      announce(words.unmutedAnnounced(said(name)))
    } catch (error) {
      setFault(explain(error))
    }
  }
  if (silent.length === 0 && fault === undefined) return null
  return (
    <div class="stack-s">
      {silent.map(({ place, by, until }) => (
        <Notice key={place.id} kind="warn">
          <div class="row spread">
            <span class="strong">{words.muted(said(place.name), clockTime(until), by.name)}</span>
            <Button label={words.unmuteLabel(said(place.name))} onPress={() => void unmute(place)}>
              {words.unmute}
            </Button>
          </div>
        </Notice>
      ))}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
