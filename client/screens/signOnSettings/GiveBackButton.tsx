import type { SignOnView } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { savedSettings } from './savedSettings.ts'
import { useOrderSettings } from './useOrderSettings.ts'

interface GiveBackButtonProps {
  readonly view: SignOnView
  readonly again: () => Promise<void>
  readonly onDone: (said: string) => void
}

/** On the morning on which the provider is silent, and nobody has time to read. */
export function GiveBackButton({ view, again, onDone }: GiveBackButtonProps) {
  const { onlyWay: words } = signOnWords.value
  const { order, isBusy, fault } = useOrderSettings(again)
  const press = async () => {
    const { breakGlass: _kept, ...rest } = savedSettings(view)
    if ((await order(rest)) === 'done') onDone(words.givenBack)
  }
  return (
    <>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" busy={isBusy} onPress={() => void press()}>
          {words.giveBack}
        </Button>
      </div>
    </>
  )
}
