import { directoryOf } from '../../models/domain/directory/directory.ts'
import { answeredMattersOf, LATER_MS, stands, substitutesOf, unitMattersOf } from '../../models/domain/setup/checks.ts'
import { proposeRoles } from '../../models/domain/setup/roleProposals.ts'
import { finishStep, isMet, keepDraft, type StepRecord } from '../../models/domain/setup/steps.ts'
import { smallOffice } from '../support/smallOffice.ts'

const NONE = { units: 1, people: 1, matters: 0, places: 1, accounts: 1, invited: 0, drills: 0 }
const touch = { step: 'units' as const, version: 0, by: 'anna', at: 5 }

test('a step is done when it was saved, or when what it asks for is there', () => {
  expect(isMet('units', undefined, NONE)).toBe(false)
  expect(isMet('units', undefined, { ...NONE, units: 2 })).toBe(true)
  expect(isMet('accounts', undefined, NONE)).toBe(false)
  expect(isMet('accounts', undefined, { ...NONE, invited: 59 })).toBe(true)
  expect(isMet('hours', undefined, { ...NONE, units: 2 })).toBe(false)
  expect(isMet('hours', { ...finishStep(undefined, { ...touch, step: 'hours' }), version: 1 }, NONE)).toBe(true)
})

test('a step that is done opens again: what is typed then is kept beside it, and saved over it', () => {
  const done: StepRecord = { ...finishStep(undefined, touch), version: 1 }
  const reopened: StepRecord = {
    ...keepDraft(done, { ...touch, version: 1, by: 'jan', at: 7 }, { name: 'x' }),
    version: 2,
  }
  expect(reopened).toMatchObject({ doneBy: 'anna', doneAt: 5, changedBy: 'jan', draft: { name: 'x' } })
  expect(finishStep(reopened, { ...touch, version: 2, at: 9 })).toEqual({
    step: 'units',
    version: 2,
    changedBy: 'anna',
    changedAt: 9,
    doneBy: 'anna',
    doneAt: 9,
  })
})

test('whoever has not seen the last version is refused, with who was faster and when', () => {
  const theirs: StepRecord = { ...keepDraft(undefined, touch, { name: 'x' }), version: 1 }
  for (const slower of [() => keepDraft(theirs, touch, {}), () => finishStep(theirs, touch)])
    expect(slower).toThrow(expect.objectContaining({ code: 'changedMeanwhile', detail: { by: 'anna', at: 5 } }))
})

test('later ends after a week, not for us does not', () => {
  const decision = { check: 'mail' as const, version: 1, by: 'anna', at: 0 }
  expect(stands({ ...decision, choice: 'later' }, LATER_MS - 1)).toBe(true)
  expect(stands({ ...decision, choice: 'later' }, LATER_MS)).toBe(false)
  expect(stands({ ...decision, choice: 'notForUs' }, LATER_MS * 100)).toBe(true)
  expect(stands({ ...decision, choice: 'watch' }, 0)).toBe(false)
})

test('what is missing in the directory is counted and named', () => {
  const { office, employees, units, matters, places } = smallOffice()
  const orphan = { id: 'orphan', name: { pl: 'Sierota', en: 'Orphan' }, keywords: [], competentIds: ['gone'] }
  const elsewhere = { ...orphan, id: 'elsewhere', elsewhere: { pl: 'Powiat', en: 'County' } }
  const directory = directoryOf({
    office,
    employees: [...employees.values()],
    units: [...units.values()],
    matters: [...matters.values(), orphan, elsewhere],
    places: [...places.values()],
  })
  expect(answeredMattersOf(directory)).toMatchObject({
    state: 'attention',
    count: 1,
    names: [{ pl: 'Sierota', en: 'Orphan' }],
  })
  expect(unitMattersOf(directory)).toMatchObject({ state: 'attention', count: 2, of: 4 })
  expect(substitutesOf(directory)).toMatchObject({ state: 'attention', count: 10, of: 14 })
})

test('roles are proposed by positions, and by the unit where no position says it', () => {
  const both = (text: string) => ({ pl: text, en: text })
  const person = (id: string, position: string, unitId: string) => ({ id, position: both(position), unitId })
  const units = [
    { id: 'bok', name: both('Biuro Obsługi Mieszkańców') },
    { id: 'sekretariat', name: both('Sekretariat') },
  ]
  const people = [
    person('adam', 'Sekretarz Gminy', 'sekretariat'),
    person('beata', 'referent', 'bok'),
    person('celina', 'sekretarka', 'sekretariat'),
    person('dorota', 'inspektor', 'podatki'),
  ]
  expect(proposeRoles(people, units)).toEqual({ secretaryId: 'adam', secretariatIds: ['celina'], clerkIds: ['beata'] })
  expect(proposeRoles([person('dorota', 'inspektor', 'podatki')], units)).toEqual({ secretariatIds: [], clerkIds: [] })
})
