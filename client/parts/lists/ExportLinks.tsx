import { IconDownload } from '@tabler/icons-preact'
import { DIRECTORY_LISTS, EXPORT_FORMATS } from '../../../../models/domain/lists/directoryLists.ts'
import '../../../parts/lists/lists.css'
import { words } from './words.ts'

/** The directory as it is, as lists that can be taken in again. */
export function ExportLinks() {
  const text = words.value
  return (
    <section class="sheet panel stack" aria-labelledby="export-title">
      <h2 id="export-title">{text.exportTitle}</h2>
      <p>{text.exportLead}</p>
      <ul class="export-links">
        {DIRECTORY_LISTS.map((kind) => (
          <li key={kind}>
            <span>{text.kinds[kind]}</span>
            {EXPORT_FORMATS.map((format) => (
              <a
                key={format}
                class="button"
                href={`/api/directory/export/${kind}?format=${format}`}
                download
                aria-label={text.exportAs(text.kinds[kind], format.toUpperCase())}
              >
                <IconDownload size={20} aria-hidden="true" />
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
