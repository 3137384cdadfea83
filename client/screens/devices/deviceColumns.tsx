import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPlugConnectedX, IconQrcode } from '@tabler/icons-preact'
import type { DeviceView } from '../../../models/wire/device.ts'
import { deviceWords } from '../../parts/deviceWords.ts'
import { said, texts } from '../../state/language.ts'
import { clockTime, dayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DeviceActions } from './DeviceActions.tsx'
import { floorName } from './floors.ts'
import type { Opened } from './opened.ts'

/** Where, for whom, whether it would be heard now, and what can be done. */
export function deviceColumns(open: (opened: Opened) => void): readonly Column<DeviceView>[] {
  const words = deviceWords.value
  return [
    { key: 'place', title: words.place, cell: ({ name }) => <span class="strong">{name}</span> },
    { key: 'for', title: words.for, cell: (device) => <ForCell device={device} /> },
    { key: 'state', title: words.state, cell: (device) => <StateCell device={device} /> },
    { key: 'sound', title: words.sound, cell: (device) => <SoundCell device={device} /> },
    { key: 'actions', title: words.actions, cell: (device) => <DeviceActions device={device} open={open} /> },
  ]
}

function ForCell({ device: { kind, scope, scopeName, people } }: { readonly device: DeviceView }) {
  const words = deviceWords.value
  const { common } = texts.value
  const whom = scope.kind === 'floor' ? floorName(scope) : scopeName ? said(scopeName) : undefined
  const isLost = people === 0 || (scope.kind === 'place' && !scopeName)
  return (
    <span class="devices-cell">
      <span>{words.kinds[kind]}</span>
      {whom === undefined ? null : <span>{whom}</span>}
      {isLost ? <span class="strong">{people === 0 ? words.nobody : words.noPlace}</span> : null}
      {people ? <span class="soft">{common.people(people)}</span> : null}
    </span>
  )
}

const LOOKS = {
  connected: { Shape: IconCircleCheckFilled, tone: 'green' },
  away: { Shape: IconPlugConnectedX, tone: 'red' },
  unpaired: { Shape: IconQrcode, tone: 'plain' },
} as const satisfies Record<DeviceView['state'], unknown>

function StateCell({ device: { state, lastSeenAt, codeUntil } }: { readonly device: DeviceView }) {
  const words = deviceWords.value
  const { Shape, tone } = LOOKS[state]
  return (
    <span class="devices-cell">
      <Badge Shape={Shape} tone={tone}>
        {words.states[state]}
      </Badge>
      {state === 'away' && lastSeenAt !== undefined ? (
        <span class="soft">{words.seen(dayAndTime(lastSeenAt))}</span>
      ) : null}
      {codeUntil === undefined ? null : <span>{words.waits(clockTime(codeUntil))}</span>}
    </span>
  )
}

function SoundCell({ device: { report } }: { readonly device: DeviceView }) {
  const words = deviceWords.value
  if (!report) return <span class="soft">{words.unknown}</span>
  const isOn = report.sound === 'armed'
  return (
    <span class="devices-cell">
      <Badge Shape={isOn ? IconCircleCheckFilled : IconAlertTriangleFilled} tone={isOn ? 'green' : 'amber'}>
        {words.sounds[report.sound]}
      </Badge>
      {report.sound === 'blocked' ? <span class="soft">{words.soundHint}</span> : null}
      {report.staysAwake ? null : <span class="soft">{words.sleeps}</span>}
    </span>
  )
}
