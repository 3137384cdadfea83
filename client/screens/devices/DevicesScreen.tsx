import { IconDeviceTablet, IconPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { deviceWords } from '../../parts/deviceWords.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AskDialog } from './AskDialog.tsx'
import { CodeDialog } from './CodeDialog.tsx'
import { DeviceDialog } from './DeviceDialog.tsx'
import './devices.css'
import { deviceColumns } from './deviceColumns.tsx'
import type { Opened } from './opened.ts'
import { useDevices } from './useDevices.ts'

/** The office's paired screens: which of them would be heard now, and what to do about the others. */
export function DevicesScreen() {
  const words = deviceWords.value
  const { known, again } = useDevices()
  const [opened, open] = useState<Opened>()
  const { view: list, fault } = known
  const close = () => open(undefined)
  return (
    <Screen title={words.title} class="devices stack">
      <p>{words.lead}</p>
      <div class="row">
        <Button kind="primary" onPress={() => open({ kind: 'make' })}>
          <IconPlus size={20} aria-hidden="true" />
          {words.add}
        </Button>
      </div>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {list === undefined && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {list?.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconDeviceTablet size={48} />} title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      {list && list.length > 0 ? (
        <div class="sheet devices-list">
          <DataTable
            caption={words.caption}
            quietCaption
            isCardsWhenNarrow
            columns={deviceColumns(open)}
            rows={list}
            rowKey={({ id }) => id}
          />
        </div>
      ) : null}
      {opened?.kind === 'make' ? (
        <DeviceDialog onClose={close} onMade={(code) => open({ kind: 'code', code })} />
      ) : null}
      {opened?.kind === 'change' ? <DeviceDialog device={opened.device} onClose={close} /> : null}
      {opened?.kind === 'code' ? <CodeDialog given={opened.code} onClose={close} /> : null}
      {opened?.kind === 'revoke' || opened?.kind === 'remove' ? (
        <AskDialog device={opened.device} action={opened.kind} onClose={close} />
      ) : null}
    </Screen>
  )
}
