import {
  type Directory,
  directoryOf,
  type Employee,
  type Matter,
  type Office,
  type PersonId,
  type Role,
} from '../../models/domain/directory.ts'
import { DEFAULT_POLICY, DEFAULT_ROUTING_POLICY } from '../../models/domain/escalation/escalation.ts'
import { DESKS } from './desks.ts'
import { SAMPLE_MATTERS, type SampleMatter } from './matters.ts'
import { SAMPLE_PEOPLE, type SamplePerson } from './people.ts'
import { SAMPLE_PLACES, SAMPLE_UNITS, TOWN_HALL, WELFARE_CENTRE } from './units.ts'

export interface SampleAccount {
  readonly personId: PersonId
  readonly login: string
  readonly roles: readonly Role[]
}

/** An invented commune in which Parter can be tried out: people, matters, places and accounts. */
export function sampleOffice(): { directory: Directory; accounts: readonly SampleAccount[] } {
  const employees = SAMPLE_PEOPLE.map(employeeOf)
  return {
    directory: directoryOf({
      office: OFFICE,
      employees,
      units: SAMPLE_UNITS,
      matters: SAMPLE_MATTERS.map(matterOf),
      places: SAMPLE_PLACES,
    }),
    accounts: castFirst(employees.map(({ id }) => id)).map((id) => ({
      personId: id,
      login: id.replace('-', '.'),
      roles: rolesOf(id),
    })),
  }
}

/** A clerk, an employee, their manager, the one above: the first people a newcomer needs to see one story through. */
const CAST: readonly PersonId[] = [
  'anna-nowak',
  'magdalena-piekarska',
  'lukasz-czarnecki',
  'ryszard-wolski',
  'malgorzata-jelinska',
]

const castFirst = (ids: readonly PersonId[]): readonly PersonId[] => [
  ...CAST,
  ...ids.filter((id) => !CAST.includes(id)),
]

const OFFICE: Office = {
  name: { pl: 'Urząd Gminy Lipowiec (przykładowy)', en: 'Lipowiec Commune Office (sample)' },
  timeZone: 'Europe/Warsaw',
  sample: true,
  // Open day and night: a newcomer must be able to try Parter on a Sunday evening. No real office does this.
  week: Array.from({ length: 7 }, () => ({ from: 0, to: 1440 })),
  secretaryId: 'malgorzata-jelinska',
  secretariatIds: ['iwona-kalinowska', 'pawel-drozdowski'],
  clerkIds: ['anna-nowak', 'piotr-gajda', 'halina-mrozek'],
  policy: DEFAULT_POLICY,
  routingPolicy: DEFAULT_ROUTING_POLICY,
}

const MANAGERS = new Set(SAMPLE_UNITS.map((unit) => unit.managerId))

/** Who counts and inspects, and who runs the server; they are employees like the others too. */
const SPECIAL_ROLES: Readonly<Record<PersonId, Role>> = {
  'krzysztof-majchrzak': 'auditor',
  'natalia-wronecka': 'admin',
}

/** The secretariat and the BOK clerks log requests, and are called themselves: so they are employees as well. */
function rolesOf(id: PersonId): readonly Role[] {
  const special = SPECIAL_ROLES[id]
  return [
    ...(OFFICE.clerkIds.includes(id) || OFFICE.secretariatIds.includes(id) ? (['clerk'] as const) : []),
    'employee',
    ...(MANAGERS.has(id) || id === OFFICE.secretaryId ? (['supervisor'] as const) : []),
    ...(special ? [special] : []),
  ]
}

function employeeOf(person: SamplePerson): Employee {
  const id = idOf(person.name)
  return {
    id,
    name: person.name,
    position: { pl: person.pl, en: person.en },
    unitId: person.unit,
    building: person.unit.startsWith('gops') ? WELFARE_CENTRE : TOWN_HALL,
    floor: floorOf(person.room),
    room: person.room,
    extension: person.extension,
    email: `${id.replace('-', '.')}@lipowiec.example`,
    substituteIds: person.substitutes,
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

function matterOf({ id, pl, en, unit, desk, elsewhere, keywords }: SampleMatter): Matter {
  return {
    id,
    name: { pl, en },
    keywords,
    ...(unit === undefined ? {} : { unitId: unit }),
    competentIds: desk === undefined ? [] : DESKS[desk],
    ...(elsewhere === undefined ? {} : { elsewhere }),
  }
}
