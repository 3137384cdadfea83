import { IconDownload } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { saveFile } from '../../../parts/cards/saveFile.ts'
import { askFile } from '../../../state/askFile.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { importBody } from './importDraft.ts'
import { words } from './words.ts'

/** The rows with a mistake as a file of their own, each with what is wrong: mended, they are taken like any other. */
export function RejectedRows() {
  const text = words.value
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const fetchRows = async () => {
    setBusy(true)
    setFailed(false)
    try {
      saveFile(await askFile('/directory/imports/rejected', importBody()))
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <div class="stack-s">
      <div class="row">
        <Button busy={isBusy} onPress={() => void fetchRows()}>
          <IconDownload size={20} aria-hidden="true" />
          {text.rejected}
        </Button>
      </div>
      <div role="alert">{isFailed ? <Fault>{text.rejectedFailed}</Fault> : null}</div>
    </div>
  )
}
