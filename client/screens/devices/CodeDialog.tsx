import type { DeviceCodeView } from '../../../models/wire/device.ts'
import { DEVICE_PATHS } from '../../frame/devicePaths.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { clockTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** The code, once, as large as it is to be copied: with the address where it is typed. */
export function CodeDialog({ given, onClose }: { readonly given: DeviceCodeView; readonly onClose: () => void }) {
  const words = deviceWords.value
  const { code, device, expiresAt } = given
  const address = `${location.origin}${DEVICE_PATHS[device.kind]}`
  return (
    <Dialog title={words.codeTitle(device.name)} onClose={onClose}>
      <p>{words.codeSteps}</p>
      <p class="devices-address">{address}</p>
      <p class="devices-code">
        <span class="unseen">{words.pairing.code}: </span>
        {code}
      </p>
      <p>{words.codeOnce(clockTime(expiresAt))}</p>
      {device.state === 'unpaired' ? null : <p>{words.codeKeeps}</p>}
      <p class="soft">
        {words.codeLink}: <span class="devices-link">{`${address}#${code}`}</span>
      </p>
      <div class="row row-end dialog-foot">
        <Button kind="primary" onPress={onClose}>
          {words.codeKnown}
        </Button>
      </div>
    </Dialog>
  )
}
