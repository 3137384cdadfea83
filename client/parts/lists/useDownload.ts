import { useState } from 'preact/hooks'
import { announce } from '../../state/announcer.ts'
import { askFile } from '../../state/askFile.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { saveFile } from '../cards/saveFile.ts'

/**
 * Fetches a file and puts it where the browser keeps what it downloads. A refusal would be a failed download there,
 * without a reason: so it is a sentence on the page.
 */
export function useDownload() {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const download = async (path: string): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setFault(undefined)
    announce(texts.value.common.downloading)
    try {
      const file = await askFile(path)
      saveFile(file)
      announce(texts.value.common.downloaded(file.name))
    } catch (error) {
      setFault(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return { download: (path: string) => void download(path), isBusy, fault }
}

export type DownloadActions = ReturnType<typeof useDownload>
