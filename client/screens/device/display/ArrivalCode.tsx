import { displayWords } from '../../../parts/displayWords.ts'
import { QrCode } from '../../../parts/links/QrCode.tsx'
import { shown } from './shown.ts'

/** For whoever has come: with it they prove that they are here, by camera or by hand. */
export function ArrivalCode() {
  const words = displayWords.value
  const code = shown.value?.arrivalCode
  if (code === undefined) return null
  return (
    <div class="display-arrival">
      <span>
        {words.arrivalCode} <strong>{code}</strong>
      </span>
      <QrCode text={`${location.origin}/calls#here-${code}`} label={words.arrivalQr} />
    </div>
  )
}
