import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import { concernedBy } from '../../models/domain/schedule/concerned.ts'
import { type Gap, gapsOn, type PlanOf } from '../../models/domain/schedule/gaps.ts'

const { directory } = sampleOffice()
const people = [...directory.employees.keys()]
const now = Date.UTC(2026, 10, 22, 9)
const days = ['2026-11-24', '2026-11-25']

const absence = (personId: string, substituteIds: readonly string[] = []): Absence => ({
  id: `of ${personId}`,
  version: 1,
  personId,
  from: { day: '2026-11-24', minute: 600 },
  to: { day: '2026-11-25', minute: 720 },
  substituteIds,
  setBy: personId,
  setAt: 0,
})

const signOf = ({ target, from, to }: Gap): string => JSON.stringify([target, from, to])

/** Every third person is out; each names the second next of the list, so that lines of substitutes cross the units. */
const others = new Map(
  people.filter((_, index) => index % 3 === 0).map((id, index) => [id, absence(id, [people[index * 3 + 2] ?? id])]),
)

const planWith =
  (extra: Absence | undefined): PlanOf =>
  (id) => {
    const planned = extra?.personId === id ? extra : others.get(id)
    return { absences: planned ? [planned] : [] }
  }

test('whoever goes, what their absence leaves empty is found by looking only where they could be called', () => {
  const before = new Set(gapsOn(directory, planWith(undefined), { now, days }).map(signOf))
  let found = 0
  for (const personId of people.filter((id) => !others.has(id))) {
    const planOf = planWith(absence(personId))
    const isNew = (gap: Gap): boolean => !before.has(signOf(gap))
    const everywhere = gapsOn(directory, planOf, { now, days }).filter(isNew)
    const isWanted = concernedBy(directory, personId, planOf)
    expect(gapsOn(directory, planOf, { now, days, isWanted }).filter(isNew)).toEqual(everywhere)
    found += everywhere.length
  }
  expect(found).toBeGreaterThan(0)
})
