import type { ComponentChildren } from 'preact'
import { Fault } from '../../ui/Fault.tsx'
import './download.css'
import type { DownloadActions } from './useDownload.ts'

interface DownloadLinkProps {
  readonly actions: DownloadActions
  /** Where the file is, behind `/api`. */
  readonly path: string
  readonly class: string
  readonly label?: string
  readonly children: ComponentChildren
}

/** A link, so that a file can also be opened in another tab or passed on as the browser does it. */
export function DownloadLink({ actions, path, class: look, label, children }: DownloadLinkProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    actions.download(path)
  }
  return (
    <a
      class={look}
      href={`/api${path}`}
      download
      aria-label={label}
      aria-disabled={actions.isBusy ? 'true' : undefined}
      onClick={press}
    >
      {children}
    </a>
  )
}

/** Beside the links: why there is no file. */
export function DownloadFault({ actions: { fault } }: { readonly actions: DownloadActions }) {
  return (
    <div class="download-fault" role="alert">
      {fault === undefined ? null : <Fault>{fault}</Fault>}
    </div>
  )
}
