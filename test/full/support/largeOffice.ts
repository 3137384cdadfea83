import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { historyDays, historyTeller } from '../../../api/sample/longHistory.ts'
import { type Directory, directoryOf, type Employee, ROLES } from '../../../models/domain/directory/directory.ts'
import { dayAfter } from '../../../models/domain/schedule/workingTime.ts'
import { visitOf } from '../../../models/domain/visit/visit.ts'
import { openStore, type Store } from '../../../models/store/store.ts'
import { largeDirectory } from '../../../scripts/bench/largeDirectory.ts'
import { PEOPLE, smallOffice } from '../../support/smallOffice.ts'
import { PASSWORD } from '../../support/startOffice.ts'

const COLLEAGUES = 2_000
/** Those behind may not sign in any more. */
export const DISABLED_FROM = 1_600
const UNITS = 60
const MATTERS = 1_000
const PAST_REQUESTS = 20_000
/** A busy machine, too, stores so many before the store's deadline. */
const IN_ONE_BATCH = 250

/** As a password costs in a real office: whoever signs in again and again makes the server pay for it. */
const REAL_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const colleagueId = (index: number): string => `p${index}`

/** So many of the colleagues have every role there is: each of them may spend the allowance of one account. */
export const MAY_EVERYTHING = 400
export const insiderId = (index: number): string => {
  if (index >= MAY_EVERYTHING) throw new Error('There are not so many who may do everything.')
  return colleagueId(index)
}

/** A folder with a large office in it, open day and night, with a year behind it. The small one is a part of it. */
export async function newLargeOfficeFolder(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parter-abuse-'))
  const store = await openStore({ dataDir })
  const directory = largeOffice()
  await store.directory.write(directory)
  await writeAccounts(store)
  await writePast(store, directory)
  await store.close()
  return dataDir
}

function largeOffice(): Directory {
  const small = smallOffice()
  const large = largeDirectory(small, COLLEAGUES)
  const unitId = (index: number): string => `unit${index % UNITS}`
  const units = Array.from({ length: UNITS }, (_, index) => ({
    id: unitId(index),
    name: { pl: `Referat ${index}`, en: `Unit ${index}` },
    managerId: colleagueId(index),
  }))
  const placed = (employee: Employee): Employee => {
    const index = Number(/^p(\d+)$/.exec(employee.id)?.[1] ?? Number.NaN)
    return Number.isNaN(index)
      ? employee
      : { ...employee, unitId: unitId(index), substituteIds: [colleagueId(index ^ 1)] }
  }
  const matters = [...large.matters.values()].slice(0, MATTERS).map(({ elsewhere: _elsewhere, ...matter }, index) => ({
    ...matter,
    unitId: unitId(index),
    competentIds: [0, 1, 2].map((time) => colleagueId((index + time * UNITS) % COLLEAGUES)),
  }))
  return directoryOf({
    office: { ...large.office, week: Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 })) },
    units: [...large.units.values(), ...units],
    places: [...large.places.values()],
    employees: [...large.employees.values()].map(placed),
    matters: [...small.matters.values(), ...matters],
  })
}

async function writeAccounts(store: Store): Promise<void> {
  const passwordHash = await hash(PASSWORD, REAL_COST)
  const roles = [
    ...Object.entries(PEOPLE).map(([id, person]) => [id, person.roles] as const),
    ...Array.from(
      { length: COLLEAGUES },
      (_, index) => [colleagueId(index), index < MAY_EVERYTHING ? ROLES : PEOPLE.ewa.roles] as const,
    ),
  ]
  const accounts = roles.map(([personId, roles]) => ({
    personId,
    version: 1,
    login: personId.toLowerCase(),
    passwordHash,
    roles,
    disabled: Number(/^p(\d+)$/.exec(personId)?.[1] ?? 0) >= DISABLED_FROM,
  }))
  for (let first = 0; first < accounts.length; first += IN_ONE_BATCH)
    await store.accounts.insert(accounts.slice(first, first + IN_ONE_BATCH))
}

async function writePast(store: Store, directory: Directory): Promise<void> {
  const wish = {
    directory,
    requests: PAST_REQUESTS,
    seed: 7,
    until: dayAfter(new Date().toISOString().slice(0, 10), -1),
  }
  const told = historyTeller(wish)
  for (const day of historyDays(wish)) {
    const requests = told(day)
    await store.visits.insert(requests.map((request) => visitOf([request])))
    await store.requests.insertMany(requests)
  }
}
