import { IconAlertTriangleFilled, IconCircleCheckFilled, IconPlugConnectedX, IconQrcode } from '@tabler/icons-preact'
import type { CorridorView } from '../../../models/wire/corridor.ts'
import { corridorWords } from '../../parts/corridorWords.ts'
import { said, texts } from '../../state/language.ts'
import { clockTime, dayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { CorridorActions } from './CorridorActions.tsx'
import { floorName } from './floors.ts'
import type { Opened } from './opened.ts'

/** Where, for whom, whether it would be heard now, and what can be done. */
export function corridorColumns(open: (opened: Opened) => void): readonly Column<CorridorView>[] {
  const corridors = corridorWords.value
  return [
    { key: 'place', title: corridors.place, cell: ({ name }) => <span class="strong">{name}</span> },
    { key: 'for', title: corridors.for, cell: (device) => <ForCell device={device} /> },
    { key: 'state', title: corridors.state, cell: (device) => <StateCell device={device} /> },
    { key: 'sound', title: corridors.sound, cell: (device) => <SoundCell device={device} /> },
    { key: 'deeds', title: corridors.deeds, cell: (device) => <CorridorActions device={device} open={open} /> },
  ]
}

function ForCell({ device: { scope, unitName, people } }: { readonly device: CorridorView }) {
  const corridors = corridorWords.value
  const { common } = texts.value
  const whom = scope.kind === 'floor' ? floorName(scope) : unitName ? said(unitName) : scope.unitId
  return (
    <span class="corridors-cell">
      <span>{whom}</span>
      <span class={people === 0 ? 'strong' : 'soft'}>{people === 0 ? corridors.nobody : common.people(people)}</span>
    </span>
  )
}

const LOOKS = {
  connected: { Shape: IconCircleCheckFilled, tone: 'green' },
  away: { Shape: IconPlugConnectedX, tone: 'red' },
  unpaired: { Shape: IconQrcode, tone: 'plain' },
} as const satisfies Record<CorridorView['state'], unknown>

function StateCell({ device: { state, lastSeenAt, codeUntil } }: { readonly device: CorridorView }) {
  const corridors = corridorWords.value
  const { Shape, tone } = LOOKS[state]
  return (
    <span class="corridors-cell">
      <Badge Shape={Shape} tone={tone}>
        {corridors.states[state]}
      </Badge>
      {state === 'away' && lastSeenAt !== undefined ? (
        <span class="soft">{corridors.seen(dayAndTime(lastSeenAt))}</span>
      ) : null}
      {codeUntil === undefined ? null : <span>{corridors.waits(clockTime(codeUntil))}</span>}
    </span>
  )
}

function SoundCell({ device: { report } }: { readonly device: CorridorView }) {
  const corridors = corridorWords.value
  if (!report) return <span class="soft">{corridors.unknown}</span>
  const isOn = report.sound === 'armed'
  return (
    <span class="corridors-cell">
      <Badge Shape={isOn ? IconCircleCheckFilled : IconAlertTriangleFilled} tone={isOn ? 'green' : 'amber'}>
        {corridors.sounds[report.sound]}
      </Badge>
      {report.sound === 'blocked' ? <span class="soft">{corridors.soundHint}</span> : null}
      {report.staysAwake ? null : <span class="soft">{corridors.sleeps}</span>}
    </span>
  )
}
