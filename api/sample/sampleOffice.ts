import {
  type Directory,
  directoryOf,
  type Employee,
  type Matter,
  type Office,
  type PersonId,
  type Role,
} from '../../models/domain/directory/directory.ts'
import { DEFAULT_POLICY, DEFAULT_ROUTING_POLICY } from '../../models/domain/request/escalation.ts'
import { type SampleData, sampleData } from './sampleData.ts'

export interface SampleAccount {
  readonly personId: PersonId
  readonly login: string
  readonly roles: readonly Role[]
}

/** An invented commune in which Parter can be tried out: people, matters, places and accounts. */
export function sampleOffice(): { directory: Directory; accounts: readonly SampleAccount[] } {
  const data = sampleData()
  const employees = data.people.map((person) => employeeOf(person, data))
  return {
    directory: directoryOf({
      office: officeOf(data),
      employees,
      units: data.units.map(({ building: _, ...unit }) => unit),
      matters: data.matters.map((matter) => matterOf(matter, data)),
      places: data.office.places,
    }),
    accounts: shownFirst(
      employees.map(({ id }) => id),
      data,
    ).map((id) => ({ personId: id, login: loginOf(id), roles: rolesOf(id, data) })),
  }
}

const shownFirst = (ids: readonly PersonId[], { office }: SampleData): readonly PersonId[] => [
  ...office.shownFirst,
  ...ids.filter((id) => !office.shownFirst.includes(id)),
]

const officeOf = ({ office }: SampleData): Office => ({
  name: office.name,
  timeZone: office.timeZone,
  sample: true,
  // Open day and night: a newcomer must be able to try Parter on a Sunday evening. No real office does this.
  week: Array.from({ length: 7 }, () => ({ from: 0, to: 1440 })),
  secretaryId: office.secretaryId,
  secretariatIds: office.secretariatIds,
  clerkIds: office.clerkIds,
  policy: DEFAULT_POLICY,
  routingPolicy: DEFAULT_ROUTING_POLICY,
})

/** The secretariat and the BOK clerks log requests, and are called themselves: so they are employees as well. */
function rolesOf(id: PersonId, { office, units }: SampleData): readonly Role[] {
  const special = office.roles[id]
  const isManager = units.some(({ managerId }) => managerId === id)
  return [
    ...(office.clerkIds.includes(id) || office.secretariatIds.includes(id) ? (['clerk'] as const) : []),
    'employee',
    ...(isManager || id === office.secretaryId ? (['supervisor'] as const) : []),
    ...(special ? [special] : []),
  ]
}

function employeeOf(person: SampleData['people'][number], { units }: SampleData): Employee {
  const id = idOf(person.name)
  return {
    id,
    name: person.name,
    position: person.position,
    unitId: person.unitId,
    building: units.find((unit) => unit.id === person.unitId)?.building ?? '',
    floor: floorOf(person.room),
    room: person.room,
    extension: person.extension,
    email: `${loginOf(id)}@lipowiec.example`,
    substituteIds: person.substituteIds,
  }
}

/** Rooms of one digit are on the ground floor; otherwise the first digit is the floor. */
const floorOf = (room: string): number => (room.length === 1 ? 0 : Number(room.charAt(0)))

/** `Łukasz Czarnecki` is `lukasz-czarnecki`: it can be read, typed and put into an address. */
const idOf = (name: string): PersonId =>
  name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z]+/g, '-')

const loginOf = (id: PersonId): string => id.replace('-', '.')

function matterOf({ desk, ...matter }: SampleData['matters'][number], { desks }: SampleData): Matter {
  return { ...matter, competentIds: desk === undefined ? [] : (desks[desk] ?? []) }
}
