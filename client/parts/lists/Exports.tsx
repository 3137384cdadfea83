import { texts } from '../../state/language.ts'

const WISHES = { xlsx: 'format=xlsx', csv: 'format=csv', comma: 'format=csv&delimiter=comma' } as const

interface ExportsProps {
  readonly path: string
  /** As it stands in an address; empty: everything. */
  readonly question: string
}

/** The same question as a list: links, so that a file can be saved, opened or passed on as the browser does it. */
export function Exports({ path, question }: ExportsProps) {
  const { download } = texts.value.common
  return (
    <>
      {(['xlsx', 'csv', 'comma'] as const).map((wish) => (
        <a
          key={wish}
          class="button button-quiet button-small"
          href={`/api${path}?${[question, WISHES[wish]].filter(Boolean).join('&')}`}
          download
        >
          {download[wish]}
        </a>
      ))}
    </>
  )
}
