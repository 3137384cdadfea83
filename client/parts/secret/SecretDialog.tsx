import { Button } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface SecretDialogProps {
  readonly title: string
  readonly lead: string
  readonly label: string
  readonly secret: string
  readonly close: string
  readonly onClose: () => void
}

/** A secret of another program, once: whoever closes this has to know whether it was copied. */
export function SecretDialog({ title, lead, label, secret, close, onClose }: SecretDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{lead}</p>
      <CopyField label={label} text={secret} />
      <div class="row row-end dialog-foot">
        <Button kind="primary" onPress={onClose}>
          {close}
        </Button>
      </div>
    </Dialog>
  )
}
