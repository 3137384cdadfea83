import { texts } from '../../state/language.ts'
import { DownloadFault, DownloadLink } from './DownloadLink.tsx'
import { useDownload } from './useDownload.ts'

const WISHES = { xlsx: 'format=xlsx', csv: 'format=csv', comma: 'format=csv&delimiter=comma' } as const

interface ExportsProps {
  readonly path: string
  /** As it stands in an address; empty: everything. */
  readonly question: string
}

/** The same question as a list. */
export function Exports({ path, question }: ExportsProps) {
  const { download } = texts.value.common
  const actions = useDownload()
  return (
    <>
      {(['xlsx', 'csv', 'comma'] as const).map((wish) => (
        <DownloadLink
          key={wish}
          actions={actions}
          class="button button-quiet button-small"
          path={`${path}?${[question, WISHES[wish]].filter(Boolean).join('&')}`}
        >
          {download[wish]}
        </DownloadLink>
      ))}
      <DownloadFault actions={actions} />
    </>
  )
}
