import { IconDownload } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { CSV_DELIMITERS, type CsvDelimiter, EXPORT_FORMATS } from '../../../models/domain/lists/directoryLists.ts'
import { Choice } from '../../ui/Choice.tsx'
import { DownloadFault, DownloadLink } from './DownloadLink.tsx'
import './lists.css'
import { useDownload } from './useDownload.ts'
import { listWords } from './words.ts'

interface ExportLinksProps {
  readonly title: string
  readonly lead: string
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  /** Where the lists are, before their kind. */
  readonly path: string
}

/** What Parter has, as lists that can be taken in again. */
export function ExportLinks({ title, lead, kinds, path }: ExportLinksProps) {
  const text = listWords.value
  const [delimiter, setDelimiter] = useState<CsvDelimiter>('semicolon')
  const actions = useDownload()
  return (
    <section class="sheet panel stack" aria-labelledby="export-title">
      <h2 id="export-title">{title}</h2>
      <p>{lead}</p>
      <ul class="export-links">
        {kinds.map(({ value, label }) => (
          <li key={value}>
            <span>{label}</span>
            {EXPORT_FORMATS.map((format) => (
              <DownloadLink
                key={format}
                actions={actions}
                class="button"
                path={`${path}/${value}?format=${format}${format === 'csv' ? `&delimiter=${delimiter}` : ''}`}
                label={text.exportAs(label, format.toUpperCase())}
              >
                <IconDownload size={20} aria-hidden="true" />
                {format.toUpperCase()}
              </DownloadLink>
            ))}
          </li>
        ))}
      </ul>
      <DownloadFault actions={actions} />
      <Choice
        legend={text.delimiter}
        value={delimiter}
        onChange={setDelimiter}
        options={CSV_DELIMITERS.map((value) => ({ value, label: text.delimiters[value] }))}
      />
    </section>
  )
}
