import type { Clock } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { visitOf } from '../../models/domain/visit/visit.ts'
import { duplicateKeyOf } from '../../models/store/duplicateKey.ts'
import type { Store } from '../../models/store/store.ts'
import { hashPassword } from '../accounts/passwords.ts'
import { ONLY } from '../platform/editions.ts'
import { sampleBeside } from '../sample/sampleBeside.ts'
import { administrator, sampleData } from '../sample/sampleData.ts'
import { sampleHistory } from '../sample/sampleHistory.ts'
import { sampleOffice } from '../sample/sampleOffice.ts'
import { samplePlans } from '../sample/samplePlans.ts'
import { emptyOffice } from './newOffice.ts'

/** Of everybody in the sample office, which therefore listens on this machine alone. */
export const SAMPLE_PASSWORD = 'parter'

/** The sample office is the same for everybody, so that two people can talk about what they see. */
const SAMPLE_SEED = 20_261_123

/** What a store needs before its first start: the sample office, or an empty one that waits for its administrator. */
export async function prepareOffice(
  store: Store,
  clock: Clock,
  { newOffice, sampleOffice = false }: { newOffice: boolean; sampleOffice?: boolean },
): Promise<void> {
  const known = (await store.directory.read())?.directory.office
  if (newOffice && known?.sample)
    throw new Error(
      'The sample office is in this store. A new office needs one of its own: leave DATA_DIR away, and each has its own folder; or set DATA_DIR to an empty folder; or remove the sample: npm run sample:remove.',
    )
  if (sampleOffice && known && !known.sample)
    throw new Error(
      'A real office is in this store. The sample needs one of its own: leave DATA_DIR and MONGODB_URI away, and it has its own folder.',
    )
  if (!newOffice) await loadSampleOffice(store, clock)
  await writeOnce(store, emptyOffice())
}

/**
 * Fills an empty store with the sample office. Never touches a store in which anybody is set up: a sample person with
 * a known password has no place in a real office.
 */
export async function loadSampleOffice(store: Store, clock: Clock, { withPast = true } = {}): Promise<void> {
  if (await store.directory.read()) return
  const { directory, accounts } = sampleOffice()
  const existing = new Map((await store.accounts.all()).map((account) => [account.personId, account]))
  const samples = new Set(accounts.map((account) => account.personId))
  if ([...existing.values()].some(({ personId, roles }) => roles.includes('admin') && !samples.has(personId))) return
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  const missing = accounts.filter((account) => !existing.has(account.personId))
  const isTaken = await store.accounts.insert(
    missing.map((account) => ({ ...account, version: 1, passwordHash, disabled: false })),
  )
  // Unless another server has begun the same in this moment: what either has stored already stays as it is.
  if (isTaken && !(await areAllThere(store, samples)))
    throw new Error('Somebody in this store has the login of a sample person.')
  if (withPast) await storePast(store, sampleHistory({ directory, now: clock.now(), seed: SAMPLE_SEED }))
  await storePlans(store, samplePlans({ now: clock.now(), timeZone: directory.office.timeZone }))
  await storeBeside(store, sampleBeside({ now: clock.now(), timeZone: directory.office.timeZone }))
  await storePages(store, clock)
  await storeBell(store, clock)
  // Written last: a start that was cut short is completed by the next.
  await writeOnce(store, directory)
}

async function areAllThere({ accounts }: Store, people: ReadonlySet<PersonId>): Promise<boolean> {
  const known = new Set((await accounts.all()).map(({ personId }) => personId))
  return [...people].every((personId) => known.has(personId))
}

async function writeOnce({ directory }: Store, office: Directory): Promise<void> {
  try {
    if (!(await directory.read())) await directory.write(office)
  } catch (error) {
    // Another server has made it in this moment.
    if (!(await directory.read())) throw error
  }
}

/** As its administrator has given them. */
async function storePages({ digitalPages }: Store, clock: Clock): Promise<void> {
  const { pages } = sampleData()
  const by = administrator()
  if ((await digitalPages.all()).length > 0) return
  await digitalPages.insert({ id: ONLY, version: 1, edition: 1, facts: pages, by, changedAt: clock.now() })
}

/** At the main entrance, at an address that can be told in advance: `/dzwonek/PART-ER01`. Nobody outside this machine reaches it. */
async function storeBell({ bells }: Store, clock: Clock): Promise<void> {
  const { contactPhone: phone = '' } = sampleData().pages
  const bell = { id: 'wejscie', version: 1, code: 'PARTER01', phone, madeBy: administrator(), madeAt: clock.now() }
  await bells.insert(bell)
}

/** What a start that was cut short has stored already stays as it is. */
async function storeBeside(store: Store, beside: ReturnType<typeof sampleBeside>): Promise<void> {
  for (const each of beside.devices) await store.pairedDevices.insert(each)
  for (const each of beside.helpWanted) await store.helpWanted.insert(each)
  for (const each of beside.lifts) await store.lifts.insert(each)
  for (const each of beside.accessRequests) await store.accessRequests.insert(each)
  for (const each of beside.surveys) await store.surveys.insert(each)
  for (const each of beside.surveyPosters) await store.surveyPosters.insert(each)
}

/** Once: a start that was cut short may have stored them. */
async function storePlans({ absences, workingHours }: Store, planned: ReturnType<typeof samplePlans>): Promise<void> {
  const known = new Set((await absences.endingFrom('')).map(({ id }) => id))
  await absences.insert(planned.absences.filter(({ id }) => !known.has(id)))
  for (const hours of planned.hours) await workingHours.insert(hours)
}

/** All at once; one by one where a start that was cut short has stored some of them. */
async function storePast(store: Store, past: readonly Request[]): Promise<void> {
  try {
    await store.requests.insertMany(past)
    await store.visits.insert(past.map((request) => visitOf([request])))
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error
    for (const request of past) {
      await store.requests.insert(request)
      await store.visits.insert(visitOf([request]))
    }
  }
}
