import { type Directory, directoryOf, type Employee, type Role } from '../../models/domain/directory/directory.ts'
import {
  DEFAULT_POLICY,
  DEFAULT_ROUTING_POLICY,
  type EscalationPolicy,
} from '../../models/domain/request/escalation.ts'

/** The people of a small office, by the names the tests call them. */
export const PEOPLE = {
  clerk: { roles: ['clerk', 'employee'], unit: 'bok' },
  otherClerk: { roles: ['clerk'], unit: 'bok' },
  secretariat: { roles: ['clerk'], unit: 'organisation' },
  ewa: { roles: ['employee'], unit: 'idCards', substitutes: ['zofia'] },
  olek: { roles: ['employee'], unit: 'idCards' },
  zofia: { roles: ['employee'], unit: 'taxes', substitutes: ['piotr'] },
  piotr: { roles: ['employee'], unit: 'taxes' },
  manager: { roles: ['employee', 'supervisor'], unit: 'idCards', substitutes: ['deputy'] },
  deputy: { roles: ['employee', 'supervisor'], unit: 'idCards' },
  taxManager: { roles: ['employee', 'supervisor'], unit: 'taxes' },
  secretary: { roles: ['supervisor'], unit: 'organisation', substitutes: ['mayor'] },
  mayor: { roles: ['supervisor'], unit: 'organisation' },
  auditor: { roles: ['auditor'], unit: 'organisation' },
  admin: { roles: ['admin'], unit: 'organisation' },
} as const satisfies Record<string, { roles: readonly Role[]; unit: string; substitutes?: readonly string[] }>

export type PersonName = keyof typeof PEOPLE

const both = (text: string) => ({ pl: text, en: text })
export const ELSEWHERE = { pl: 'Urząd wojewódzki', en: 'Voivodeship office' }

const employees: readonly Employee[] = Object.entries(PEOPLE).map(([id, person], index) => ({
  id,
  name: id,
  position: both(`position of ${id}`),
  unitId: person.unit,
  building: 'main',
  floor: 2,
  room: String(200 + index),
  extension: String(300 + index),
  substituteIds: 'substitutes' in person ? person.substitutes : [],
}))

/** Two units, one matter each, one that only its manager knows, one handled elsewhere. */
export function smallOffice({ policy = DEFAULT_POLICY }: { policy?: EscalationPolicy | undefined } = {}): Directory {
  return directoryOf({
    office: {
      name: both('Small office'),
      timeZone: 'Europe/Warsaw',
      sample: false,
      week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { from: 8 * 60, to: 16 * 60 } : null)),
      secretaryId: 'secretary',
      secretariatIds: ['secretariat'],
      clerkIds: ['clerk', 'otherClerk'],
      policy,
      routingPolicy: DEFAULT_ROUTING_POLICY,
    },
    employees,
    units: [
      { id: 'organisation', name: both('Organisation'), managerId: 'secretary' },
      { id: 'bok', name: both('BOK'), managerId: 'secretary', parentId: 'organisation' },
      { id: 'idCards', name: both('Identity cards'), managerId: 'manager', parentId: 'organisation' },
      { id: 'taxes', name: both('Taxes'), managerId: 'taxManager' },
    ],
    matters: [
      { id: 'idCard', name: both('Identity card'), keywords: [], unitId: 'idCards', competentIds: ['ewa', 'olek'] },
      { id: 'pin', name: both('PIN'), keywords: [], unitId: 'idCards', competentIds: ['ewa'] },
      { id: 'tax', name: both('Tax'), keywords: [], unitId: 'taxes', competentIds: ['piotr'] },
      { id: 'complaint', name: both('Complaint'), keywords: [], unitId: 'idCards', competentIds: ['manager'] },
      { id: 'passport', name: both('Passport'), keywords: [], competentIds: [], elsewhere: ELSEWHERE },
    ],
    places: [
      { id: 'desk', name: both('Desk'), building: 'main', floor: 0, room: '3', codePrefix: 'BOK' },
      { id: 'quietRoom', name: both('Quiet room'), building: 'main', floor: 0, room: '5', codePrefix: 'BOK' },
    ],
  })
}
