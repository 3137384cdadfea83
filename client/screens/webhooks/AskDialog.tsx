import type { WebhookView } from '../../../models/wire/webhooks.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import type { WebhookActions } from './useWebhooks.ts'
import { nameOf, webhookWords } from './words.ts'

interface AskDialogProps {
  readonly webhook: WebhookView
  readonly action: 'renew' | 'remove'
  readonly actions: WebhookActions
  readonly onRenewed: (secret: string) => void
  readonly onClose: () => void
}

/** Both break a program that nobody has told: asked once more. */
export function AskDialog({ webhook, action, actions, onRenewed, onClose }: AskDialogProps) {
  const words = webhookWords.value
  const { id } = webhook
  const name = nameOf(webhook)
  const asked = {
    renew: { ask: words.renewAsk(name), go: words.renewDo },
    remove: { ask: words.removeAsk(name), go: words.removeDo },
  }[action]
  const go = async () => {
    const answer = await actions[action](id)
    if (answer?.secret !== undefined) onRenewed(answer.secret)
    else if (answer) onClose()
  }
  return (
    <Dialog title={asked.go} onClose={onClose}>
      <p>{asked.ask}</p>
      <div role="alert">{actions.fault === undefined ? null : <Fault>{actions.fault}</Fault>}</div>
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{texts.value.common.cancel}</Button>
        <Button kind={action === 'remove' ? 'danger' : 'primary'} busy={actions.isBusy} onPress={() => void go()}>
          {asked.go}
        </Button>
      </div>
    </Dialog>
  )
}
