import { IconAlertTriangle, IconDoorExit } from '@tabler/icons-preact'
import type { Employee } from '../../../../models/domain/directory/directory.ts'
import { inOneLine, roomAndFloor } from '../../../parts/people/whereabouts.ts'
import { dateText, today } from '../../../parts/schedule/days.ts'
import { said, texts } from '../../../state/language.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { items, personName, unitName } from '../items.ts'
import { words } from '../words.ts'
import { FormerPeople } from './FormerPeople.tsx'
import { ItemActions } from './ItemActions.tsx'
import { ItemList, type ItemRow } from './ItemList.tsx'

interface PersonRow extends ItemRow {
  readonly person: Employee
}

/** Everybody who works in the office. */
export function PeopleList() {
  const { columns } = words.value
  const rows = (items.value?.employees ?? []).map(({ item }) => item)
  return (
    <>
      <ItemList<PersonRow>
        part="people"
        kind="employee"
        rows={rows.map(rowOf)}
        columns={[
          { key: 'person', title: columns.person, cell: ({ person }) => <Who person={person} /> },
          { key: 'unit', title: columns.unit, cell: ({ person }) => unitName(person.unitId) },
          { key: 'where', title: columns.where, cell: ({ person }) => <Where person={person} /> },
          { key: 'substitutes', title: columns.substitutes, cell: ({ person }) => <Substitutes person={person} /> },
          {
            key: 'actions',
            title: columns.actions,
            cell: ({ id, name }) => <ItemActions kind="employee" id={id} name={name} />,
          },
        ]}
      />
      <FormerPeople />
    </>
  )
}

function rowOf(person: Employee): PersonRow {
  const { id, name, position, unitId, room, extension, email = '', substituteIds } = person
  const text = [name, said(position), unitName(unitId), room, extension, email].join(' ')
  return { id, name, text, person, isWanting: substituteIds.length === 0 }
}

function Who({ person: { name, position, leaving } }: { readonly person: Employee }) {
  return (
    <span class="directory-cell">
      <span class="strong">{name}</span>
      <span class="soft">{said(position)}</span>
      {leaving ? <LastDay day={leaving.lastDay} /> : null}
    </span>
  )
}

function LastDay({ day }: { readonly day: string }) {
  const { lastDay, lastDayOver } = words.value
  return day < today() ? (
    <Badge Shape={IconAlertTriangle} tone="amber" bare>
      {lastDayOver(dateText(day))}
    </Badge>
  ) : (
    <Badge Shape={IconDoorExit} tone="plain" bare>
      {lastDay(dateText(day))}
    </Badge>
  )
}

function Where({ person }: { readonly person: Employee }) {
  const { common } = texts.value
  return (
    <span class="directory-cell">
      <span>{inOneLine([person.building, roomAndFloor(person)])}</span>
      <span>{person.extension === '' ? '' : common.extension(person.extension)}</span>
    </span>
  )
}

function Substitutes({ person: { substituteIds } }: { readonly person: Employee }) {
  return substituteIds.length === 0 ? (
    <span class="strong">{words.value.noSubstitute}</span>
  ) : (
    <span>{substituteIds.map(personName).join(', ')}</span>
  )
}
