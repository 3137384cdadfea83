import { firstTexts } from '../state/language.ts'
import { Field } from '../ui/Field.tsx'
import { playNow } from './playing.ts'
import { LOUDEST, QUIETEST, setVolume, volume } from './volume.ts'

/** Own loudness for this device; letting go plays the ring as it will sound, because a number says nothing. */
export function VolumeField() {
  const { duty } = firstTexts.value.calls
  return (
    <Field label={duty.volume}>
      {(ids) => (
        <div class="row duty-volume">
          <input
            {...ids}
            type="range"
            min={QUIETEST}
            max={LOUDEST}
            step={10}
            value={volume.value}
            aria-valuetext={duty.volumeValue(volume.value)}
            onInput={(event) => setVolume(event.currentTarget.valueAsNumber)}
            onChange={() => playNow('page', 1)}
          />
          <span aria-hidden="true">{duty.volumeValue(volume.value)}</span>
        </div>
      )}
    </Field>
  )
}
