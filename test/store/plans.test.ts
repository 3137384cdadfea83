import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Invitation } from '../../models/domain/accounts/invitation.ts'
import type { Agreement } from '../../models/domain/agreements/agreement.ts'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import type { Revision } from '../../models/domain/directory/revision.ts'
import type { Drill } from '../../models/domain/drills/drill.ts'
import type { DrillPlan } from '../../models/domain/drills/drillPlan.ts'
import { takeMessage } from '../../models/domain/messages/takeMessage.ts'
import type { Expectation } from '../../models/domain/policies/expectation.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import type { Cover } from '../../models/domain/schedule/cover.ts'
import type { PlanImport } from '../../models/domain/schedule/planImport.ts'
import { NOTHING_COUNTED } from '../../models/domain/survey/survey.ts'
import { visitOf } from '../../models/domain/visit/visit.ts'
import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import { absenceStore } from '../../models/store/absenceStore.ts'
import { accessRequestStore } from '../../models/store/accessRequestStore.ts'
import { type Account, accountStore } from '../../models/store/accountStore.ts'
import { agreementStore } from '../../models/store/agreementStore.ts'
import { apiTokenStore } from '../../models/store/apiTokenStore.ts'
import { bellStore } from '../../models/store/bellStore.ts'
import { checkDecisionStore } from '../../models/store/checkDecisionStore.ts'
import { clientNoteStore } from '../../models/store/clientNoteStore.ts'
import { clockStepStore } from '../../models/store/clockStepStore.ts'
import { closedDayStore } from '../../models/store/closedDayStore.ts'
import { columnMeaningStore } from '../../models/store/columnMeaningStore.ts'
import { type Conduct, conductStore } from '../../models/store/conductStore.ts'
import { coverStore } from '../../models/store/coverStore.ts'
import { deliveryStore } from '../../models/store/deliveryStore.ts'
import { type DigitalPages, digitalPagesStore } from '../../models/store/digitalPagesStore.ts'
import { directoryStore } from '../../models/store/directoryStore.ts'
import { CheckedCollection } from '../../models/store/documentApi/checkedCollection.ts'
import type { Filter } from '../../models/store/documentApi/documentApi.ts'
import { drillPlanStore } from '../../models/store/drillPlanStore.ts'
import { drillStore } from '../../models/store/drillStore.ts'
import { type DutyRecord, dutyStore } from '../../models/store/dutyStore.ts'
import { expectationStore } from '../../models/store/expectationStore.ts'
import { factsStore } from '../../models/store/factsStore.ts'
import { firstLinkStore } from '../../models/store/firstLinkStore.ts'
import { givenCauseStore } from '../../models/store/givenCauseStore.ts'
import { helpWantedStore } from '../../models/store/helpWantedStore.ts'
import { interpreterBookingStore } from '../../models/store/interpreterBookingStore.ts'
import { interpreterCallStore } from '../../models/store/interpreterCallStore.ts'
import { invitationStore } from '../../models/store/invitationStore.ts'
import { justificationStore } from '../../models/store/justificationStore.ts'
import { liftStore } from '../../models/store/liftStore.ts'
import { messageStore } from '../../models/store/messageStore.ts'
import { monthFactsStore } from '../../models/store/monthFactsStore.ts'
import { newcomerStore } from '../../models/store/newcomerStore.ts'
import { pairedDeviceStore } from '../../models/store/pairedDeviceStore.ts'
import { photoCardStore } from '../../models/store/photoCardStore.ts'
import { planImportStore } from '../../models/store/planImportStore.ts'
import { proposalDecisionStore } from '../../models/store/proposalDecisionStore.ts'
import { type KeptProvenDay, provenDayStore } from '../../models/store/provenDayStore.ts'
import { pushKeyStore } from '../../models/store/pushKeyStore.ts'
import { pushSubscriptionStore } from '../../models/store/pushSubscriptionStore.ts'
import { qualityActionStore } from '../../models/store/qualityActionStore.ts'
import { requestStore } from '../../models/store/requestStore.ts'
import { reviewStore } from '../../models/store/reviewStore.ts'
import { securityLogStore } from '../../models/store/securityLogStore.ts'
import { sessionStore } from '../../models/store/sessionStore.ts'
import { setupStepStore } from '../../models/store/setupStepStore.ts'
import { signOfLifeStore } from '../../models/store/signOfLifeStore.ts'
import { signOnStore } from '../../models/store/signOnStore.ts'
import { openStore } from '../../models/store/store.ts'
import { openBackend, type StoreBackend } from '../../models/store/storeBackend.ts'
import type { StoredCollection, Versioned } from '../../models/store/storedCollection.ts'
import { surveyPosterStore } from '../../models/store/surveyPosterStore.ts'
import { surveyStore } from '../../models/store/surveyStore.ts'
import { syntheticPageStore } from '../../models/store/syntheticPageStore.ts'
import { visitStore } from '../../models/store/visitStore.ts'
import { webhookStore } from '../../models/store/webhookStore.ts'
import { workingHoursStore } from '../../models/store/workingHoursStore.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { newAddress } from './support/backends.ts'

/** Read from end to end, and why that is right. Anything else needs an index. */
const READ_WHOLE: Readonly<Record<string, string>> = {
  covers: 'of three months, read once at start and held in memory',
  agreements: 'of a month, and those that are open, read once at start and held in memory',
  accounts: 'some hundred people, read once at start and held in memory',
  servers: 'a handful, read where a store of an older version is carried over',
  signOn: 'one, read once at start and held in memory',
  newcomers: 'at most three hundred, read once at start and held in memory',
  apiTokens: 'a handful, at most fifty, read once at start and held in memory',
  webhooks: 'a handful, at most twenty, read once at start and held in memory',
  bells: 'at most one for each place, read once at start and held in memory',
  clientNotes: 'one for each day and place at which a client pressed something, read once at start and held in memory',
  clockSteps: 'one, read once at start',
  closedDays: 'a few, read once at start and held in memory',
  corridorDevices: 'a handful, read once at start and held in memory',
  justifications: 'one, read once at start and held in memory',
  conduct: 'one, read once at start and held in memory',
  accessRequests: 'some a year, read once at start and held in memory',
  givenCauses: 'one for each late request of which somebody has said why, read once at start and held in memory',
  proposalDecisions: 'at most a few for each matter, read once at start and held in memory',
  reviews: 'sixteen a year, read once at start and held in memory',
  qualityActions: 'some a year, read once at start and held in memory',
  lifts: 'at most one for each building, read once at start and held in memory',
  digitalPages: 'one, read once at start and held in memory',
  helpWanted: 'at most one for each person, read once at start and held in memory',
  interpreterBookings: 'some a month for a year, read once at start and held in memory',
  interpreterCalls: 'a few a day for a year, read once at start and held in memory',
  invitations: 'at most one for each person, read once at start and held in memory',
  drillplans: 'a handful, at most fifty, read once at start and held in memory',
  duties: 'one for each person, read once at start and held in memory',
  columnMeanings: 'at most a hundred, read once at start and held in memory',
  expectations: 'a handful, at most fifty, read once at start and held in memory',
  messages: 'of a month, at most some hundred that are open, read once at start and held in memory',
  migrations: 'a handful, read once at start',
  photoCards: 'at most one for each person, read once at start and held in memory',
  planImports: 'the last one, and what a crash has left in the middle, read at start',
  sessions: 'one for each device signed in since half a day, read once at start and held in memory',
  workingHours: 'one for each person who works part of the time, read once at start and held in memory',
  setupSteps: 'one for each step of setting up, read once at start and held in memory',
  checkDecisions: 'at most one for each check, read once at start and held in memory',
  pushSubscriptions: 'one for each browser, read once at start and held in memory',
}

const request = anyRequest(anyContext(MONDAY_TEN))
const visit = visitOf([request])
const account: Account = { personId: 'p', version: 1, login: 'p', passwordHash: 'h', roles: ['clerk'], disabled: false }
const session = { tokenHash: 't', version: 1, personId: 'p', startedAt: 1, lastSeenAt: 1, device: 'a telephone' }
const conduct: Conduct = { id: 'office', version: 1, edition: 1, cards: {}, changes: [], by: 'p', changedAt: 1 }

const pages: DigitalPages = { id: 'p', version: 1, edition: 1, facts: {}, by: 'p', changedAt: 1 }
const invitation: Invitation = {
  personId: 'p',
  version: 1,
  secretHash: 'h',
  purpose: 'invite',
  login: 'p',
  roles: ['clerk'],
  madeBy: 'p',
  madeAt: 1,
  expiresAt: 2,
}
const subscription = {
  id: 'b',
  version: 1,
  personId: 'p',
  tokenHash: 't',
  endpoint: 'https://push.example/b',
  p256dh: 'k',
  auth: 'a',
  receiptKey: 'r',
  since: 1,
}
const drill: Drill = {
  id: 'd',
  version: 1,
  key: 'k',
  digest: 'x',
  by: 'p',
  scope: { kind: 'everybody' },
  startedAt: 1,
  endsAt: 2,
  calls: [],
}
const pairedDevice: PairedDevice = {
  kind: 'corridor',
  id: 'd',
  version: 1,
  name: 'n',
  scope: { kind: 'unit', unitId: 'u' },
  language: 'pl',
  madeBy: 'p',
  madeAt: 1,
}
const message = takeMessage(
  { id: 'm', key: 'k', digest: 'd', forId: 'ewa', takenBy: 'p', contact: { who: 'w', reach: 'r', about: 'a' } },
  { now: 1, directory: smallOffice() },
)
const cover: Cover = {
  id: 'c',
  version: 1,
  awayIds: ['p'],
  personId: 'q',
  day: '2026-11-23',
  from: 1,
  to: 2,
  askedBy: 'm',
  askedAt: 0,
  answerBy: 1,
  state: 'asked',
}

const agreement: Agreement = {
  id: 'a',
  version: 1,
  key: 'k',
  digest: 'd',
  kind: 'answer',
  code: 'K7M2',
  personId: 'p',
  target: { kind: 'person', personId: 'p' },
  needs: [],
  day: '2026-11-24',
  minute: 600,
  agreedBy: 'p',
  agreedAt: 1,
  state: 'agreed',
}
const plan: DrillPlan = {
  id: 'p',
  version: 1,
  edition: 1,
  key: 'k',
  digest: 'x',
  by: 'p',
  changedAt: 1,
  scope: { kind: 'everybody' },
  weekdays: [0],
  minuteOfDay: 495,
  isOn: true,
}
const planImport: PlanImport = { id: 'i', by: 'p', at: 0, kind: 'absences', parts: [] }
const duty: DutyRecord = {
  personId: 'p',
  version: 1,
  availability: 'here',
  onDuty: true,
  soundProven: true,
  changedAt: 1,
}

/** What a store says of itself, without asking its backend. */
type NoQuery = 'name' | 'idOf' | 'isShared' | 'onNews'

/** Every function of a store, used in each way that sends another query: a function without a use does not compile. */
type Uses<Of> = { readonly [name in Exclude<keyof Of, NoQuery>]: (store: Of) => Promise<unknown> }

const twice = async (act: () => Promise<unknown>): Promise<void> => {
  await act()
  await act()
}

type Used = readonly { readonly name: string; readonly use: (() => Promise<unknown>) | undefined }[]

interface UsedStore {
  readonly name: string
  on(backend: StoreBackend): Used
}

function used<Of extends object>(make: (backend: StoreBackend) => Of, uses: Uses<Of>): UsedStore {
  return {
    name: make.name,
    on(backend) {
      const store = make(backend)
      const known = new Map<string, (store: Of) => Promise<unknown>>(Object.entries(uses))
      const queries = Object.entries(store).filter(
        ([name, each]) => typeof each === 'function' && !['idOf', 'onNews'].includes(name),
      )
      return queries.map(([name]) => {
        const use = known.get(name)
        return { name, use: use && (() => use(store)) }
      })
    },
  }
}

const usedCollection = <D extends Versioned>(
  make: (backend: StoreBackend) => StoredCollection<D>,
  document: D,
): UsedStore => used(make, { ...partOf(document), all: (store) => store.all() })

/** Where only a part is held, nothing reads the whole. */
const partOf = <D extends Versioned>(document: D): Uses<Omit<StoredCollection<D>, 'all'>> => ({
  insert: (store) => twice(() => store.insert([document])),
  find: (store) => store.find('x'),
  replace: (store) => store.replace({ ...document, version: 2 }),
  remove: (store) => store.remove('x'),
})

const absence: Absence = {
  id: 'a',
  version: 1,
  personId: 'p',
  from: { day: '2026-12-01', minute: 0 },
  to: { day: '2026-12-01', minute: 1440 },
  substituteIds: ['q'],
  setBy: 'p',
  setAt: 1,
}

const revision: Revision = { id: 'r', version: 9, at: 1, by: 'p', kind: 'edit', changes: [] }

const expectation: Expectation = {
  id: 'e',
  version: 1,
  target: { kind: 'matter', matterId: 'm' },
  weekday: 1,
  minuteOfDay: 615,
  absentIds: ['p'],
  as: 'manager',
  withinMs: 120_000,
  by: 'p',
  savedAt: 1,
}

const STORES: readonly UsedStore[] = [
  used(absenceStore, {
    ...partOf(absence),
    endingFrom: (store) => store.endingFrom('2026-12-01'),
    removeEndedBefore: (store) => store.removeEndedBefore('2026-12-01'),
  }),
  usedCollection(accountStore, account),
  usedCollection(clockStepStore, { id: 's', version: 1, totalMs: 1 }),
  usedCollection(checkDecisionStore, { check: 'mail', version: 1, choice: 'later', by: 'p', at: 1 }),
  usedCollection(setupStepStore, { step: 'units', version: 1, changedBy: 'p', changedAt: 1 }),
  usedCollection(closedDayStore, { version: 1, day: '2026-12-28', name: { pl: 'w', en: 'o' }, setBy: 'p' }),
  usedCollection(pairedDeviceStore, pairedDevice),
  used(directoryStore, {
    read: (store) => store.read(),
    write: (store) => twice(() => store.write(smallOffice())),
    append: (store) => store.append(revision, smallOffice()),
    revision: (store) => store.revision('r'),
    heads: (store) => store.heads(),
    writeDown: (store) => store.writeDown(smallOffice(), 9),
    forgetPeopleIn: (store) => store.forgetPeopleIn('r'),
  }),
  usedCollection(drillPlanStore, plan),
  used(drillStore, {
    ...partOf(drill),
    findByKey: (store) => store.findByKey('k'),
    open: (store) => store.open(),
    recent: (store) => store.recent(10),
  }),
  usedCollection(dutyStore, duty),
  usedCollection(columnMeaningStore, { id: 'm', version: 1, columns: [{ index: 0, as: 'person' }], usedAt: 0 }),
  used(planImportStore, {
    begin: (store) => store.begin(planImport),
    end: (store) => store.end(planImport),
    all: (store) => store.all(),
    remove: (store) => store.remove('i'),
  }),
  usedCollection(expectationStore, expectation),
  usedCollection(messageStore, message),
  usedCollection(agreementStore, agreement),
  usedCollection(clientNoteStore, {
    id: 'n',
    version: 1,
    day: '2026-11-23',
    placeId: 'desk',
    counts: { notUnderstood: 0, moreTime: 1, changedMind: 0, callSomebody: 0 },
  }),
  usedCollection(photoCardStore, { personId: 'p', version: 1, firstName: 'Ewa', jpeg: 'AAAA', since: 1 }),
  usedCollection(interpreterBookingStore, { id: 'a', version: 1, kind: 'PJM', day: '2026-11-23' }),
  usedCollection(coverStore, cover),
  usedCollection(interpreterCallStore, {
    id: 'i',
    version: 1,
    kind: 'PJM',
    day: '2026-11-23',
    askedAt: 1,
    state: 'connecting',
  }),
  usedCollection(helpWantedStore, { personId: 'p', version: 1, needs: ['noStairs'], since: 1 }),
  used(factsStore, {
    keep: (store) => twice(() => store.keep({ day: '2026-11-23', ids: ['taxes'], rows: new Int32Array(6) })),
    read: (store) => store.read('2026-11-01', '2026-11-30'),
    remove: (store) => store.remove('2026-11-23'),
  }),
  used(monthFactsStore, {
    keep: (store) =>
      twice(() => store.keep({ month: '2025-11', upTo: '2025-11-03', ids: ['taxes'], rows: [] }, undefined)),
    read: (store) => store.read('2025-10', '2025-11'),
    firstMonth: (store) => store.firstMonth(),
    lastDay: (store) => store.lastDay(),
  }),
  used(firstLinkStore, {
    write: (store) => twice(() => store.write({ secretHash: 's', expiresAt: 1 })),
    read: (store) => store.read(),
    use: (store) => store.use('s'),
  }),
  used(pushKeyStore, {
    read: (store) => store.read(),
    keep: (store) => twice(() => store.keep({ publicKey: 'k', privateKey: 'k' })),
  }),
  usedCollection(pushSubscriptionStore, subscription),
  used(requestStore, {
    ...partOf(request),
    insertMany: (store) => store.insertMany([{ ...request, id: 'r2', raiseKey: 'k2', number: 2 }]),
    findRaised: (store) => store.findRaised('k2'),
    ofVisit: (store) => store.ofVisit(request.visitId),
    open: (store) => store.open(),
    due: (store) => store.due(MONDAY_TEN, 200),
    nextDueAt: (store) => store.nextDueAt(MONDAY_TEN),
    highestNumber: (store) => store.highestNumber(request.day, request.prefix),
    ofDay: async (store) => {
      for await (const each of store.ofDay(request.day)) expect(each.day).toBe(request.day)
    },
    countUpTo: (store) => store.countUpTo(request.day),
    firstDay: (store) => store.firstDay(),
    removeOfDay: (store) => store.removeOfDay(request.day, 100),
  }),
  used(securityLogStore, {
    cutLinks: (store) => store.cutLinks(2, ['readNeeds'], 10),
    lastBefore: (store) => store.lastBefore(2),
    removeUpTo: (store) => store.removeUpTo({ seq: 1, hash: '' }, 2, 10),
    chain: async (store) => {
      for await (const { seq } of store.chain()) expect(seq).toBeGreaterThan(0)
    },
    head: (store) => store.head(),
    append: (store) => store.append({ at: 1, what: 'signIn', result: 'done' }),
    newest: (store) => store.newest(50, { at: 1, id: 'an-event' }),
    newestOf: (store) => store.newestOf('p', 50, { at: 1, id: 'an-event' }),
    since: (store) => store.since(0),
  }),
  usedCollection(bellStore, { id: 'desk', version: 1, code: 'c', phone: '1', madeBy: 'p', madeAt: 1 }),
  usedCollection(conductStore, conduct),
  usedCollection(signOnStore, {
    id: 'office',
    version: 1,
    edition: 1,
    by: 'a',
    changedAt: 1,
    issuer: 'https://login.office.example',
    clientId: 'parter',
    secret: 's',
    isOn: true,
  }),
  usedCollection(newcomerStore, { id: 'n', version: 1, issuer: 'i', subject: 's', firstAt: 1, lastAt: 1 }),
  usedCollection(justificationStore, { id: 'office', version: 1, edition: 1, by: 'a', changedAt: 1, versions: [] }),
  usedCollection(accessRequestStore, {
    id: '2026-1',
    version: 1,
    key: 'k',
    digest: 'd',
    kind: 'digital',
    receivedOn: '2026-11-23',
    enteredAt: 1,
    enteredBy: 'p',
    state: 'open',
    steps: [],
  }),
  usedCollection(givenCauseStore, { id: 'r', version: 1, raisedAt: 1, steps: [], skippedBy: [] }),
  usedCollection(proposalDecisionStore, { id: 'post-m', version: 1, steps: [] }),
  used(provenDayStore, {
    ...partOf<KeptProvenDay>({ day: '2026-11-23', version: 1, upTo: 1, matters: [] }),
    between: (store) => store.between('2026-11-23', '2026-11-30'),
  }),
  usedCollection(reviewStore, { id: '2026-10', version: 1, note: '' }),
  usedCollection(qualityActionStore, {
    id: '2026-1',
    version: 1,
    key: 'k',
    digest: 'd',
    cause: 'stairs',
    what: 'a chair downstairs',
    ownerId: 'p',
    dueOn: '2026-12-04',
    state: 'open',
    openedAt: 1,
    steps: [],
  }),
  usedCollection(surveyStore, {
    id: '2026-Q4 ',
    version: 1,
    building: '',
    quarter: '2026-Q4',
    counts: NOTHING_COUNTED,
  }),
  usedCollection(surveyPosterStore, {
    quarter: '2026-Q4',
    version: 1,
    text: { pl: '', en: '' },
    by: 'p',
    changedAt: 1,
  }),
  usedCollection(apiTokenStore, {
    id: 't',
    version: 1,
    name: 'Queue system',
    personId: 'p',
    scopes: ['readBoard'],
    secretHash: 'h',
    madeBy: 'p',
    madeAt: 1,
    endsAt: 2,
  }),
  usedCollection(webhookStore, {
    id: 'w',
    version: 1,
    name: 'Display',
    url: 'https://display.office.example/hook',
    events: ['raised'],
    secret: 's',
    madeBy: 'p',
    madeAt: 1,
    state: 'unproven',
  }),
  used(deliveryStore, {
    ...partOf<Delivery>({
      id: 'msg',
      version: 1,
      webhookId: 'w',
      event: 'raised',
      requestId: 'r',
      code: 'BOK-1',
      happenedAt: 1,
      state: 'waiting',
      tries: 0,
      nextAt: 1,
    }),
    waiting: (store) => store.waiting(),
    newestOf: (store) => store.newestOf('w', 2),
    idsSince: (store) => store.idsSince(1),
    removeBefore: (store) => store.removeBefore(1, 2),
  }),
  usedCollection(liftStore, { id: 'lift:', version: 1, building: '' }),
  usedCollection(digitalPagesStore, pages),
  usedCollection(invitationStore, invitation),
  usedCollection(sessionStore, session),
  used(signOfLifeStore, {
    read: (store) => store.read(),
    write: (store) => twice(() => store.write(1)),
  }),
  used(syntheticPageStore, {
    write: (store) => twice(() => store.write({ pageId: 'p', sentAt: 1 })),
  }),
  used(visitStore, {
    ...partOf(visit),
    open: (store) => store.open(),
    countUpTo: (store) => store.countUpTo(visit.day),
    removeUpTo: (store) => store.removeUpTo(visit.day, 100),
  }),
  usedCollection(workingHoursStore, { personId: 'p', version: 1, week: [null], setBy: 'p', setAt: 1 }),
]

interface Query {
  readonly collection: string
  readonly filter: Filter
  readonly sort: object | undefined
}

/** Where each operation of the document API that looks for documents takes its filter. */
const FILTER_AT: Readonly<Record<string, number>> = {
  find: 0,
  findOne: 0,
  countDocuments: 0,
  replaceOne: 0,
  deleteOne: 0,
  deleteMany: 0,
}

const sent: Query[] = []
const originals = new Map<string, PropertyDescriptor>()
let backend: StoreBackend
let uses: ReadonlyMap<string, Used>

beforeAll(async () => {
  for (const [operation, at] of Object.entries(FILTER_AT)) {
    const original = Object.getOwnPropertyDescriptor(CheckedCollection.prototype, operation)
    if (!original) throw new Error(`The document API has no ${operation}`)
    originals.set(operation, original)
    Object.defineProperty(CheckedCollection.prototype, operation, {
      ...original,
      value(this: CheckedCollection, ...args: unknown[]) {
        const { sort } = (args[at + 1] ?? {}) as { sort?: object }
        sent.push({ collection: this.name, filter: (args[at] ?? {}) as Filter, sort })
        return (original.value as (...given: unknown[]) => unknown).apply(this, args)
      },
    })
  }
  backend = await openBackend(newAddress())
  uses = new Map(STORES.map((each) => [each.name, each.on(backend)]))
  await backend.ready()
})

afterAll(async () => {
  for (const [operation, original] of originals) Object.defineProperty(CheckedCollection.prototype, operation, original)
  await backend.erase()
})

const isEmpty = ({ filter }: Query): boolean => Object.keys(filter).length === 0

async function planOf({ collection, filter, sort }: Query, on = backend): Promise<object> {
  const { indexed, sorts, steps } = await on.explain(collection, filter, sort)
  return { collection, filter, sort, indexed, sorts, ...(indexed && !sorts ? {} : { steps }) }
}

/** Sorting a bounded handful would be harmless, but none of the stores needs it. */
const byIndex = ({ collection, filter, sort }: Query): object => ({
  collection,
  filter,
  sort,
  indexed: true,
  sorts: false,
})

/** Plans what was sent since the last time, apart from what may be read whole. */
async function expectIndexes(name: string, on = backend): Promise<void> {
  const queries = sent.splice(0).filter((query) => !(isEmpty(query) && query.collection in READ_WHOLE))
  const plans = await Promise.all(queries.map((query) => planOf(query, on)))
  expect({ name, plans }).toEqual({ name, plans: queries.map(byIndex) })
}

const LEFTOVERS: readonly string[] = [
  '{"version":{"$exists":false}}',
  '{"result":"refused","refused":{"$exists":false}}',
]
const isLeftover = (filter: Filter): boolean => LEFTOVERS.includes(JSON.stringify(filter))

test('opening the store reads nothing without an index but what is listed', async () => {
  const opened = await openStore(newAddress())
  try {
    // Migrations look once for what an older Parter left, and find no collection yet in a new store.
    sent.splice(0, Number.POSITIVE_INFINITY, ...sent.filter(({ filter }) => !isLeftover(filter)))
    await expectIndexes('open', opened.backend)
  } finally {
    await opened.backend.erase()
  }
})

test.each(STORES)('$name: every query of every function is found by an index, in its order', async ({ name: of }) => {
  sent.splice(0)
  for (const { name, use } of uses.get(of) ?? []) {
    if (!use) throw new Error(`No line of this test uses ${name}`)
    await use()
    await expectIndexes(name)
  }
})

const embedded = process.env.MONGODB_URI ? test.skip : test

embedded.each([
  ['everything', {}],
  ['a person', { personId: 'p' }],
  ['a kind', { what: 'raise' }],
  ['a person and a kind', { personId: 'p', what: 'raise' }],
  ['an object', { object: 'o' }],
  ['an object and a person', { object: 'o', personId: 'p' }],
  ['an object, a person and a kind', { object: 'o', personId: 'p', what: 'raise' }],
])('the log is walked through for nothing that somebody asks for: %s', async (_what, filter) => {
  const store = securityLogStore(backend)
  sent.splice(0)
  for (const period of [{}, { from: 1 }, { to: 9 }, { from: 1, to: 9 }])
    for (const before of [undefined, { at: 5, id: 'an-event' }])
      await store.newest(50, before, { ...filter, ...period })
  await store.newestOf('p', 50)
  await store.newestOf('p', 50, { at: 5, id: 'an-event' })
  for (const query of sent.splice(0))
    expect({ query, ...(await leadOf(query)) }).toMatchObject({ query, isWhole: true })
})

/** Whether an index leads by every field that has to have one value: what it finds is all looked for. */
async function leadOf({ collection, filter, sort }: Query): Promise<{ isWhole: boolean; steps: readonly string[] }> {
  const { steps, sorts } = await backend.explain(collection, filter, sort)
  const fixed = Object.values(filter).filter((value) => typeof value !== 'object' && value !== true).length
  const [step = ''] = steps
  const isRefusals = step.includes('/personId_1_at_1__id_1')
  const led = step.split('=?').length - 1
  return { isWhole: !sorts && steps.length === 1 && led === fixed && isRefusals === (filter.refused === true), steps }
}

test('every store there is has been looked at', () => {
  const folder = join(import.meta.dirname, '../../models/store')
  const files = readdirSync(folder).filter((name) => name.endsWith('Store.ts'))
  expect(STORES.map(({ name }) => name).toSorted()).toEqual(files.map((name) => basename(name, '.ts')).toSorted())
})

test('a query without an index is told apart', async () => {
  for (const query of [
    { collection: 'requests', filter: { placeId: 'bok' }, sort: undefined },
    { collection: 'requests', filter: { dueAt: { $gt: 1 } }, sort: { number: 1 } },
    { collection: 'sessions', filter: {}, sort: undefined },
  ]) {
    expect(await planOf(query)).not.toEqual(byIndex(query))
  }
})
