import { type Bilingual, type Directory, directoryOf } from '../../models/domain/directory/directory.ts'
import { DEFAULT_POLICY, DEFAULT_ROUTING_POLICY } from '../../models/domain/request/escalation.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'

const OPENS = 7 * 60 + 30
const CLOSES = 15 * 60 + 30

/** An office of which nothing is known yet: what is there before its first administrator. */
export const emptyOffice = (): Directory => officeOf('Parter', undefined)

/**
 * An office with one person in it. Until others are entered they answer for everything, so that a first request rings
 * somebody and not nobody.
 */
export const officeOfOne = (name: string, person: { id: string; name: string }): Directory => officeOf(name, person)

function officeOf(name: string, person: { id: string; name: string } | undefined): Directory {
  const people = person ? [person.id] : []
  return directoryOf({
    office: {
      name: same(name),
      timeZone: 'Europe/Warsaw',
      sample: false,
      week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? { from: OPENS, to: CLOSES } : null)),
      secretaryId: person?.id ?? '',
      secretariatIds: people,
      clerkIds: people,
      policy: DEFAULT_POLICY,
      routingPolicy: DEFAULT_ROUTING_POLICY,
    },
    employees: person
      ? [
          {
            id: person.id,
            name: person.name,
            position: inEachLanguage(({ roles }) => roles.admin),
            unitId: 'office',
            building: '',
            floor: 0,
            room: '',
            extension: '',
            substituteIds: [],
          },
        ]
      : [],
    units: person
      ? [{ id: 'office', name: inEachLanguage(({ office }) => office.onlyUnit), managerId: person.id }]
      : [],
    matters: [],
    places: person ? [{ id: 'bok', name: same('BOK'), building: '', floor: 0, room: '', codePrefix: 'BOK' }] : [],
  })
}

const same = (text: string): Bilingual => inEachLanguage(() => text)
