import { sampleBeside } from '../../api/sample/sampleBeside.ts'
import { sampleData } from '../../api/sample/sampleData.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { samplePlans } from '../../api/sample/samplePlans.ts'
import { urgencyOf } from '../../models/domain/accessRequests/accessRequest.ts'
import { hours } from '../../models/domain/clock.ts'
import { missingFacts } from '../../models/domain/digitalPages/officeFacts.ts'
import { ROLES } from '../../models/domain/directory/directory.ts'
import { overlaps } from '../../models/domain/schedule/absence.ts'
import { awayAt } from '../../models/domain/schedule/away.ts'
import { daysAhead, gapsOn } from '../../models/domain/schedule/gaps.ts'
import { proposeRoles } from '../../models/domain/setup/roleProposals.ts'
import { COUNTED_TOGETHER } from '../../models/domain/survey/survey.ts'

const { directory, accounts } = sampleOffice()
const { office } = directory
const people = [...directory.employees.values()]
const units = [...directory.units.values()]
const matters = [...directory.matters.values()]

test('the sample office is big enough to be believed', () => {
  expect(units.length).toBeGreaterThanOrEqual(12)
  expect(people.length).toBeGreaterThanOrEqual(40)
  expect(matters).toHaveLength(87)
  expect(new Set(people.map((person) => person.building)).size).toBe(2)
  expect(new Set(people.map((person) => person.floor))).toEqual(new Set([0, 1, 2]))
  expect(units.some((unit) => unit.parentId !== undefined)).toBe(true)
})

test('everybody named anywhere exists', () => {
  const named = [
    office.secretaryId,
    ...office.secretariatIds,
    ...office.clerkIds,
    ...units.map((unit) => unit.managerId),
    ...matters.flatMap((matter) => matter.competentIds),
    ...people.flatMap((person) => person.substituteIds),
    ...Object.values(sampleData().desks).flat(),
  ]
  expect(named.filter((id) => !directory.employees.has(id))).toEqual([])
  expect(people.filter((person) => !directory.units.has(person.unitId))).toEqual([])
  expect(units.filter((unit) => unit.parentId !== undefined && !directory.units.has(unit.parentId))).toEqual([])
})

test('everybody has a substitute, somebody else who works next to them', () => {
  const leadership = ['kierownictwo', 'organizacyjny']
  for (const person of people) {
    expect(person.substituteIds.length).toBeGreaterThan(0)
    expect(person.substituteIds).not.toContain(person.id)
    const foreign = person.substituteIds.filter((id) => {
      const unitId = directory.employees.get(id)?.unitId
      const near = [person.unitId, directory.units.get(person.unitId)?.parentId]
      return !near.includes(unitId) && directory.units.get(unitId ?? '')?.parentId !== person.unitId
    })
    expect(leadership.includes(person.unitId) ? [] : foreign).toEqual([])
  }
})

test('a manager works in the unit they manage', () => {
  expect(units.filter((unit) => directory.employees.get(unit.managerId)?.unitId !== unit.id)).toEqual([])
})

test('a matter has somebody competent in a unit, or says where it is handled, never both and never neither', () => {
  for (const matter of matters) {
    const here = matter.competentIds.length > 0 && directory.units.has(matter.unitId ?? '')
    expect(here).toBe(matter.elsewhere === undefined)
  }
  expect(matters.filter((matter) => matter.elsewhere)).toHaveLength(9)
})

test('each extension belongs to one person, and customer service answers at 309 in room 3', () => {
  expect(new Set(people.map((person) => person.extension)).size).toBe(people.length)
  expect(people.every((person) => /^\d{3}$/.test(person.extension))).toBe(true)
  expect(directory.employees.get('anna-nowak')).toMatchObject({ room: '3', floor: 0, extension: '309' })
})

test('clients wait on the ground floor only, because there are no lifts', () => {
  expect([...directory.places.values()].map((place) => place.floor)).toEqual([0, 0, 0, 0])
})

test('there is an account of every role, with a login that can be typed anywhere', () => {
  const roles = new Set(accounts.flatMap((account) => account.roles))
  expect(ROLES.filter((role) => !roles.has(role))).toEqual([])
  expect(accounts.filter((account) => !/^[a-z]+\.[a-z]+$/.test(account.login))).toEqual([])
  expect(new Set(accounts.map((account) => account.login)).size).toBe(people.length)
})

test('managers and the secretary of the commune supervise, clerks and the secretariat log requests', () => {
  const having = (role: (typeof ROLES)[number]) =>
    new Set(accounts.filter((account) => account.roles.includes(role)).map((account) => account.personId))
  expect(having('supervisor')).toEqual(new Set([office.secretaryId, ...units.map((unit) => unit.managerId)]))
  expect(having('clerk')).toEqual(new Set([...office.clerkIds, ...office.secretariatIds]))
})

test('nothing shown to people calls anybody by an old or hurtful word', () => {
  const shown = [
    ...matters.flatMap((matter) => [...Object.values(matter.name), ...Object.values(matter.elsewhere ?? {})]),
    ...units.flatMap((unit) => Object.values(unit.name)),
    ...people.flatMap((person) => Object.values(person.position)),
  ]
  expect(shown.filter((text) => /inwalid|kalek|głuchoniem|upośledz|petent|niepełnosprawny/i.test(text))).toEqual([])
})

/** A Sunday evening, and the night in which the clocks change: whenever somebody tries Parter. */
const STARTS = ['2026-11-26T09:00Z', '2026-11-29T20:30Z', '2026-12-24T10:00Z', '2026-10-25T00:30Z'].map((at) =>
  Date.parse(at),
)
const planAt = (now: number) => {
  const { absences, hours: weeks } = samplePlans({ now, timeZone: office.timeZone })
  return (personId: string) => {
    const week = weeks.find((each) => each.personId === personId)?.week
    return { absences: absences.filter((each) => each.personId === personId), ...(week ? { week } : {}) }
  }
}

test('everybody in the plans exists, and no two absences of one person overlap', () => {
  const { absences, hours: weeks } = samplePlans({ now: Date.now(), timeZone: office.timeZone })
  const named = [
    ...absences.flatMap((each) => [each.personId, each.setBy, ...each.substituteIds]),
    ...weeks.map((each) => each.personId),
  ]
  expect(named.filter((id) => !directory.employees.has(id))).toEqual([])
  for (const one of absences)
    expect(absences.filter((other) => other.personId === one.personId && overlaps(one, other))).toEqual([one])
})

test.each(STARTS)(
  'whenever the sample is started, who is in the story of the README is there for a month (%s)',
  (now) => {
    const planOf = planAt(now)
    const cast = ['anna-nowak', 'magdalena-piekarska', 'lukasz-czarnecki', 'ryszard-wolski', 'malgorzata-jelinska']
    for (const person of [...cast, ...office.clerkIds, ...office.secretariatIds])
      for (let at = now; at < now + hours(24 * 30); at += hours(1))
        expect(awayAt(planOf(person), office, at)).toBeUndefined()
  },
)

test.each(STARTS)(
  'whenever the sample is started, somebody is out now and tomorrow has a gap from ten to twelve (%s)',
  (now) => {
    const planOf = planAt(now)
    expect(people.filter(({ id }) => awayAt(planOf(id), office, now)?.why === 'planned').length).toBeGreaterThan(0)
    const gaps = gapsOn(directory, planOf, { now, days: daysAhead(directory, now, 1) })
    expect(gaps.length).toBeGreaterThan(0)
    expect(gaps.every(({ from, to }) => to - from === hours(2))).toBe(true)
    expect(new Set(gaps.flatMap(({ away }) => away))).toEqual(new Set(['zofia-baranska', 'kamil-dudek']))
  },
)

test('what its habits and its matters name exists: a name typed wrongly would weigh nothing and call nobody', () => {
  const { desks, habits, matters: wanted, office: more } = sampleData()
  const used = wanted.flatMap(({ desk }) => desk ?? [])
  expect(new Set(used)).toEqual(new Set(Object.keys(desks)))
  expect(Object.keys(habits.commonMatters).filter((id) => !directory.matters.has(id))).toEqual([])
  expect(Object.keys(habits.paceOfUnits).filter((id) => !directory.units.has(id))).toEqual([])
  expect([...Object.keys(more.roles), ...more.shownFirst].filter((id) => !directory.employees.has(id))).toEqual([])
})

test('the sample has given everything that its public pages need, in both languages', () => {
  const { pages } = sampleData()
  expect(missingFacts(pages)).toEqual([])
  for (const passage of [
    pages.architecture,
    pages.signLanguage,
    pages.recipients,
    pages.retention,
    pages.notAccessible,
  ])
    expect(passage?.en).toBeTruthy()
})

test.each(STARTS)(
  'whenever the sample is started, what it keeps beside its requests is of people and buildings that it has (%s)',
  (now) => {
    const { accessRequests, devices, helpWanted, lifts, surveys, surveyPosters } = sampleBeside({
      now,
      timeZone: office.timeZone,
    })
    const buildings = new Set([...directory.places.values()].map(({ building }) => building))
    const by = [
      ...accessRequests.flatMap(({ enteredBy, steps }) => [enteredBy, ...steps.map((step) => step.by)]),
      ...helpWanted.map(({ personId }) => personId),
      ...lifts.flatMap(({ out }) => out?.by ?? []),
      ...surveyPosters.map((each) => each.by),
    ]
    expect(by.filter((id) => !directory.employees.has(id))).toEqual([])
    expect([...lifts, ...surveys].filter(({ building }) => !buildings.has(building))).toEqual([])
    expect(devices.filter(({ scope }) => scope.kind === 'place' && !directory.places.has(scope.placeId))).toEqual([])
    expect(new Set(accessRequests.map(({ id }) => id)).size).toBe(accessRequests.length)
    // One comes near, so that there is something to see; none was forgotten.
    const urgencies = accessRequests.map((each) => urgencyOf(each, office, now))
    expect(urgencies.filter((each) => each !== 'calm')).toEqual(['near'])
    for (const { out } of lifts) expect(out && out.from > now && out.until > out.from).toBe(true)
  },
)

test('every client of the sample has answered every question, and no count of theirs is small enough to be hidden', () => {
  const { surveys } = sampleBeside({ now: Date.now(), timeZone: office.timeZone })
  for (const { counts } of surveys) {
    const all = Object.values(counts).map((count) => Object.values(count))
    expect(new Set(all.map((each) => each.reduce((sum, n) => sum + n, 0))).size).toBe(1)
    expect(all.flat().filter((n) => n > 0 && n < COUNTED_TOGETHER)).toEqual([])
  }
})

test('the roles of the sample would be proposed by what its people are', () => {
  const proposed = proposeRoles(people, units)
  expect(proposed.secretaryId).toBe(office.secretaryId)
  expect(new Set(proposed.secretariatIds)).toEqual(new Set(office.secretariatIds))
  expect(new Set(proposed.clerkIds)).toEqual(new Set(office.clerkIds))
})
