import { IconBellOff } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { PlaceView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { muteBell } from '../../state/bells.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'

/** Somebody rings who wants nothing: silent for ten minutes, which stands above the board for everybody. */
export function MuteButton({ place }: { readonly place: PlaceView }) {
  const { bell: words } = texts.value
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const mute = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      await muteBell(place.id)
      announce(words.mutedAnnounced(said(place.name)))
    } catch (error) {
      setFault(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button busy={isBusy} onPress={() => void mute()}>
        <IconBellOff size={20} aria-hidden="true" />
        {words.mute}
      </Button>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </>
  )
}
