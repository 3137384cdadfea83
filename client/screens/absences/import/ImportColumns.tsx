import { IconDownload } from '@tabler/icons-preact'
import type { ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { words } from '../words.ts'

/** Which columns the file has, and a file to begin with. */
export function ImportColumns({ kind }: { readonly kind: ImportKind }) {
  const { import: text } = words.value
  const columns = kind === 'absences' ? text.absenceColumns : text.hoursColumns
  return (
    <div class="sheet panel stack">
      <div class="row spread">
        <h2>{text.columns}</h2>
        <a class="button" href={templateOf(columns)} download={text.templateNames[kind]}>
          <IconDownload size={20} aria-hidden="true" />
          {text.template}
        </a>
      </div>
      <p>{text.columnsLead}</p>
      <DataTable
        caption={text.columns}
        quietCaption
        rows={columns}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'name',
            title: text.columnName,
            cell: ({ name, needed }) => (
              <>
                {name}
                {needed ? <span class="soft"> ({text.needed})</span> : null}
              </>
            ),
          },
          { key: 'what', title: text.columnWhat, cell: ({ what }) => what },
        ]}
      />
    </div>
  )
}

type Columns = readonly { readonly name: string; readonly example: string }[]

/** With the mark that tells a spreadsheet in Polish offices that this is UTF-8, and the semicolons it expects. */
function templateOf(columns: Columns): string {
  const lines = [columns.map(({ name }) => name), columns.map(({ example }) => example)]
  const text = `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`
}
