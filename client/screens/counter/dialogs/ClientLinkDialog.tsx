import { IconPrinter } from '@tabler/icons-preact'
import { CLIENT_PATH } from '../../../../models/wire/clientPath.ts'
import type { ClientLinkView } from '../../../../models/wire/display.ts'
import { displayWords } from '../../../parts/displayWords.ts'
import { isLoopback } from '../../../parts/links/isLoopback.ts'
import { linkOrigin } from '../../../parts/links/linkOrigin.ts'
import { QrCode } from '../../../parts/links/QrCode.tsx'
import { texts } from '../../../state/language.ts'
import { useQuery } from '../../../state/useQuery.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import './clientLink.css'

interface ClientLinkDialogProps {
  readonly visitId: string
  readonly codes: string
  readonly onClose: () => void
}

/** Where the client follows their visit: for a camera, for a hand, and on paper. */
export function ClientLinkDialog({ visitId, codes, onClose }: ClientLinkDialogProps) {
  const words = displayWords.value
  const { common } = texts.value
  const { known, again } = useQuery<ClientLinkView>(`/visits/${visitId}/link`)
  const { view, fault } = known
  const origin = view && linkOrigin(view)
  const address = view && `${origin}${CLIENT_PATH}/${view.code}`
  return (
    <Dialog title={words.linkTitle(codes)} onClose={onClose}>
      {fault === undefined ? null : (
        <LoadFailed what={words.fault} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.linkLoading}</p> : null}
      {origin === undefined || address === undefined ? null : (
        <div class="client-link">
          <p>{words.linkLead}</p>
          <QrCode text={address} label={words.linkQr} />
          <p class="client-link-address">{address}</p>
          <p class="soft">{words.linkEnds}</p>
          {isLoopback(origin) ? <Notice kind="warn">{words.linkLocal}</Notice> : null}
        </div>
      )}
      <div class="row row-end dialog-foot">
        <Button onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
        <Button kind="primary" onPress={onClose}>
          {common.close}
        </Button>
      </div>
    </Dialog>
  )
}
