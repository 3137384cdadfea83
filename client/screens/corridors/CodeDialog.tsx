import type { CorridorCodeView } from '../../../models/wire/corridor.ts'
import { CORRIDOR_PATH } from '../../frame/corridorPath.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { clockTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** The code, once, as large as it is to be copied: with the address where it is typed. */
export function CodeDialog({ given, onClose }: { readonly given: CorridorCodeView; readonly onClose: () => void }) {
  const corridors = corridorWords.value
  const { code, device, expiresAt } = given
  const address = `${location.origin}${CORRIDOR_PATH}`
  return (
    <Dialog title={corridors.codeTitle(device.name)} onClose={onClose}>
      <p>{corridors.codeSteps}</p>
      <p class="corridors-address">{address}</p>
      <p class="corridors-code">
        <span class="unseen">{corridors.tablet.code}: </span>
        {code}
      </p>
      <p>{corridors.codeOnce(clockTime(expiresAt))}</p>
      {device.state === 'unpaired' ? null : <p>{corridors.codeKeeps}</p>}
      <p class="soft">
        {corridors.codeLink}: <span class="corridors-link">{`${address}#${code}`}</span>
      </p>
      <div class="row row-end dialog-foot">
        <Button kind="primary" onPress={onClose}>
          {corridors.codeKnown}
        </Button>
      </div>
    </Dialog>
  )
}
