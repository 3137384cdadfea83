import type { ProvenMatterView } from '../../../models/wire/readiness.ts'
import { said } from '../../state/language.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { shareText } from '../times/told.ts'
import { proofWords } from './words.ts'

/** For how long of today each matter had somebody with a proven device. */
export function ProvenMinutes({ matters }: { readonly matters: readonly ProvenMatterView[] }) {
  const { minutes: words } = proofWords.value
  return (
    <details class="stack-s">
      <summary>{words.title}</summary>
      <p class="soft">{words.explain}</p>
      <div class="sheet">
        <DataTable
          caption={words.caption}
          quietCaption
          columns={[
            { key: 'matter', title: words.matter, cell: ({ name }: ProvenMatterView) => said(name) },
            {
              key: 'proven',
              title: words.proven,
              isNumber: true,
              cell: ({ proven, open }) => words.of(String(proven), String(open)),
            },
            {
              key: 'share',
              title: words.share,
              isNumber: true,
              cell: ({ proven, open }) => shareText(open === 0 ? null : proven / open),
            },
          ]}
          rows={matters}
          rowKey={({ matterId }) => matterId}
        />
      </div>
    </details>
  )
}
