import { timesWords } from './words.ts'

const WISHES = { csv: 'format=csv', comma: 'format=csv&delimiter=comma', xlsx: 'format=xlsx' } as const

interface ExportsProps {
  readonly path: string
  readonly question: string
}

/** The same question as a list: links, so that a file can be saved, opened or passed on as the browser does it. */
export function Exports({ path, question }: ExportsProps) {
  const { export: words } = timesWords.value
  return (
    <>
      {(['xlsx', 'csv', 'comma'] as const).map((wish) => (
        <a
          key={wish}
          class="button button-quiet button-small"
          href={`/api${path}?${question}&${WISHES[wish]}`}
          download
        >
          {words[wish]}
        </a>
      ))}
    </>
  )
}
