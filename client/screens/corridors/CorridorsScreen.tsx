import { IconDeviceTablet, IconPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { corridorWords } from '../../parts/corridorWords.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AskDialog } from './AskDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { CorridorDialog } from './CorridorDialog.tsx'
import './corridors.css'
import { corridorColumns } from './corridorColumns.tsx'
import type { Opened } from './opened.ts'
import { useCorridors } from './useCorridors.ts'

/** The office's corridor screens: which of them would be heard now, and what to do about the others. */
export function CorridorsScreen() {
  const corridors = corridorWords.value
  const { known, again } = useCorridors()
  const [opened, open] = useState<Opened>()
  const { view: list, fault } = known
  const close = () => open(undefined)
  return (
    <Screen title={corridors.title} class="corridors stack">
      <p>{corridors.lead}</p>
      <div class="row">
        <Button kind="primary" onPress={() => open({ kind: 'make' })}>
          <IconPlus size={20} aria-hidden="true" />
          {corridors.add}
        </Button>
      </div>
      {fault === undefined ? null : (
        <LoadFailed what={corridors.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {list === undefined && fault === undefined ? <p class="sheet panel soft">{corridors.loading}</p> : null}
      {list?.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconDeviceTablet size={48} />} title={corridors.empty}>
            <p>{corridors.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      {list && list.length > 0 ? (
        <div class="sheet corridors-list">
          <DataTable
            caption={corridors.caption}
            quietCaption
            columns={corridorColumns(open)}
            rows={list}
            rowKey={({ id }) => id}
          />
        </div>
      ) : null}
      {opened?.kind === 'make' ? (
        <CorridorDialog onClose={close} onMade={(code) => open({ kind: 'code', code })} />
      ) : null}
      {opened?.kind === 'change' ? <CorridorDialog device={opened.device} onClose={close} /> : null}
      {opened?.kind === 'code' ? <CodeDialog given={opened.code} onClose={close} /> : null}
      {opened?.kind === 'revoke' || opened?.kind === 'remove' ? (
        <AskDialog device={opened.device} deed={opened.kind} onClose={close} />
      ) : null}
    </Screen>
  )
}
