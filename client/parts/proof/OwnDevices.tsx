import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-preact'
import type { DeviceProofView, PersonProofView } from '../../../models/wire/readiness.ts'
import { clockTime } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { extensionOf, inOneLine } from '../people/whereabouts.ts'
import { proofWords } from './words.ts'

/** For whoever answers for units: of each of their people every open page, whether it has answered, and what to do. */
export function OwnDevices({ people }: { readonly people: readonly PersonProofView[] }) {
  const { own, unproven } = proofWords.value
  const proven = people.filter(({ why }) => why === undefined).length
  return (
    <details class="stack-s">
      <summary>{own.title(proven, people.length)}</summary>
      <div class="sheet">
        <DataTable
          caption={own.caption}
          quietCaption
          isCardsWhenNarrow
          columns={[
            {
              key: 'person',
              title: own.person,
              cell: ({ person }: PersonProofView) => inOneLine([person.name, extensionOf(person)]),
            },
            { key: 'devices', title: own.devices, cell: ({ devices }) => <DeviceList devices={devices} /> },
            {
              key: 'todo',
              title: own.todo,
              cell: ({ why }) => (why === undefined ? own.nothing : <span class="strong">{unproven[why]}</span>),
            },
          ]}
          rows={people}
          rowKey={({ person }) => person.id}
        />
      </div>
    </details>
  )
}

function DeviceList({ devices }: { readonly devices: readonly DeviceProofView[] }) {
  const { own } = proofWords.value
  if (devices.length === 0) return <>{own.none}</>
  return (
    <ul class="proof-devices">
      {devices.map(({ browser = own.unknown, why, at }, place) => (
        // Pages have no name of their own, and stand in the order in which they came.
        <li key={place}>
          {why === undefined ? (
            <IconCircleCheckFilled size={16} aria-hidden="true" />
          ) : (
            <IconAlertTriangleFilled size={16} aria-hidden="true" />
          )}{' '}
          {browser}: {why === undefined ? own.proven(at === undefined ? '' : clockTime(at)) : own.short[why]}
        </li>
      ))}
    </ul>
  )
}
