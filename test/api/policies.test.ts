import { minutes, seconds } from '../../models/domain/clock.ts'
import { DEFAULT_POLICY, type EscalationPolicy } from '../../models/domain/request/escalation.ts'
import type {
  CheckView,
  ExpectationView,
  OwnPlansView,
  PoliciesView,
  PolicyView,
  ReplayView,
  VersionsView,
} from '../../models/wire/policies.ts'
import type { ErrorView, RequestDetail } from '../../models/wire/views.ts'
import { breaksOf, changed, edits, editsAllTheSame } from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const ID_CARDS = { kind: 'unit', unitId: 'idCards' } as const
const FIRST = { afterMs: 0, unless: 'accepted', call: 'first' } as const
const MANAGER = { afterMs: seconds(20), unless: 'accepted', call: 'manager' } as const
const SECRETARY = { afterMs: seconds(45), unless: 'arrived', call: 'secretary', repeatEveryMs: seconds(40) } as const
const QUICK: EscalationPolicy = [FIRST, MANAGER, SECRETARY]

const policies = async (admin: OfficePerson) => (await admin.get<PoliciesView>('/api/policies')).body.policies
async function ofUnit(admin: OfficePerson, unitId = 'idCards'): Promise<PolicyView> {
  const found = (await policies(admin)).find(({ scope }) => scope.kind === 'unit' && scope.unitId === unitId)
  if (!found) throw new Error(`There is no unit ${unitId}.`)
  return found
}
async function saves(
  admin: OfficePerson,
  steps: EscalationPolicy,
  { seen, reason }: { seen?: string; reason?: string } = {},
) {
  const body = { scope: ID_CARDS, steps, seen: seen ?? (await ofUnit(admin)).seen, ...(reason ? { reason } : {}) }
  const reply = await admin.send<PoliciesView & ErrorView>('PUT', '/api/policies', body, {})
  await admin.settles()
  return reply
}
const checks = async (admin: OfficePerson, steps: EscalationPolicy, more: object = {}) =>
  (await admin.post<CheckView>('/api/policies/check', { scope: ID_CARDS, steps, ...more })).body
const versions = async (admin: OfficePerson) =>
  (await admin.get<VersionsView>('/api/policies/versions?of=unit/idCards')).body.versions

test('the office has its default and its routing, and every unit goes by the default until it has its own', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const all = await policies(admin)
  expect(all.map(({ scope, isOwn }) => [scope.kind, isOwn])).toEqual([
    ['office', true],
    ['routing', true],
    ...Array.from({ length: 4 }, () => ['unit', false]),
  ])
  expect((await saves(admin, QUICK)).status).toBe(200)
  expect(await ofUnit(admin)).toMatchObject({ isOwn: true, steps: QUICK, changed: { byName: 'admin' } })
  expect((await ofUnit(admin, 'taxes')).isOwn).toBe(false)
})

test('what is told before saving happens to the second', async () => {
  const office = await startOffice()
  const [clerk, admin] = [await office.device('clerk'), await office.visitor('admin')]
  const [ewa, manager, secretary] = await office.devices('ewa', 'manager', 'secretary')
  const { forecast } = await checks(admin, QUICK, { target: { kind: 'matter', matterId: 'idCard' } })
  const told = forecast?.moments.map(({ afterMs, called }) => [afterMs, called[0]?.person.id])
  expect(told).toEqual([
    [0, 'ewa'],
    [20_000, 'manager'],
    [45_000, 'secretary'],
  ])
  expect(forecast).toMatchObject({ end: 'repeats', everyMs: seconds(40), by: 'presence' })
  await saves(admin, QUICK)
  const { id } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage('BOK-1')
  await office.advance(seconds(20))
  await manager.expectPage('BOK-1')
  await office.advance(seconds(25))
  await secretary.expectPage('BOK-1')
  const { request, history } = (await clerk.get<RequestDetail>(`/api/requests/${id}`)).body
  const steps = history.filter(({ kind }) => kind === 'step')
  expect(steps.map(({ at, called }) => [at - request.waitsFrom, called?.[0]?.id])).toEqual(told)
})

test('whoever has not seen what somebody else saved meanwhile overwrites nothing, and hears who it was', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const { seen } = await ofUnit(admin)
  await saves(admin, QUICK, { seen })
  const reply = await saves(admin, [FIRST, SECRETARY], { seen })
  expect(reply).toMatchObject({ status: 409, body: { code: 'changedMeanwhile', detail: { by: 'admin' } } })
  expect((await ofUnit(admin)).steps).toEqual(QUICK)
  // A second press of the same button says nothing new.
  expect((await saves(admin, QUICK, { seen })).status).toBe(200)
  expect(await versions(admin)).toHaveLength(1)
})

test('rules that end in silence are saved only with a reason, which stands in their history', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const found = await checks(admin, [FIRST])
  expect(found).toMatchObject({ wantsReason: true, concerns: [{ kind: 'stops' }] })
  expect(await saves(admin, [FIRST])).toMatchObject({ status: 409, body: { code: 'reasonMissing' } })
  expect((await saves(admin, [FIRST], { reason: 'the counter telephones' })).status).toBe(200)
  expect((await versions(admin))[0]).toMatchObject({
    reason: 'the counter telephones',
    byName: 'admin',
    after: [FIRST],
  })
})

test('a step behind which nobody stands is told before it is saved', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const steps: EscalationPolicy = [{ ...FIRST, call: 'again' }, MANAGER, SECRETARY]
  const { concerns } = await checks(admin, steps)
  expect(concerns).toContainEqual(expect.objectContaining({ kind: 'emptyStep', step: 0 }))
})

test('every version can be read and put back, and a unit goes back to the office’s rules', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  await saves(admin, QUICK)
  await office.advance(minutes(1))
  await saves(admin, [FIRST, SECRETARY])
  const [last, first] = await versions(admin)
  expect(last).toMatchObject({ before: QUICK, after: [FIRST, SECRETARY] })
  expect(first?.before).toBeUndefined()
  await saves(admin, last?.before ?? [])
  expect((await ofUnit(admin)).steps).toEqual(QUICK)
  await admin.send('DELETE', '/api/policies/units/idCards', undefined, {})
  expect(await ofUnit(admin)).toMatchObject({ isOwn: false, steps: DEFAULT_POLICY })
  expect(await versions(admin)).toHaveLength(4)
  const noted = (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'changePolicy')
  expect(noted).toHaveLength(4)
})

test('an open request keeps its rules, and its card says when they were changed', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const admin = await office.visitor('admin')
  await clerk.follows('clerk')
  const { id } = await clerk.raise({ matter: 'idCard' })
  await ewa.expectPage('BOK-1')
  const changedAt = office.clock.now()
  await saves(admin, QUICK)
  // Also on a board that stands open, and that nobody has touched.
  await clerk.settles()
  expect(clerk.onBoard.get(id)?.rulesChangedAt).toBe(changedAt)
  const detail = async (of: string) => (await clerk.get<RequestDetail>(`/api/requests/${of}`)).body.request
  expect((await detail(id)).rulesChangedAt).toBe(changedAt)
  expect((await office.requests.find(id))?.policy).toEqual(DEFAULT_POLICY)
  const later = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage('BOK-2')
  expect((await detail(later.id)).rulesChangedAt).toBeUndefined()
  expect((await office.requests.find(later.id))?.policy).toEqual(QUICK)
})

test('a chosen moment goes by the plan, with whoever is said to be absent; a closed office by nothing', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const tuesday = Date.UTC(2026, 10, 24, 9, 15)
  const told = await checks(admin, QUICK, { at: tuesday, absentIds: ['ewa', 'olek', 'zofia', 'piotr'] })
  expect(told.forecast).toMatchObject({ by: 'plan', at: tuesday })
  expect(told.forecast?.moments[0]).toMatchObject({ called: [{ person: { id: 'manager' } }], isBroughtForward: true })
  expect(told.forecast?.moments[0]?.others).toContainEqual(expect.objectContaining({ why: 'absent' }))
  const sunday = await checks(admin, QUICK, { at: Date.UTC(2026, 10, 22, 9) })
  expect(sunday.forecast).toBeUndefined()
  expect(sunday.closed).toEqual({ opensAt: Date.UTC(2026, 10, 23, 7) })
})

test('the last month is replayed: how often somebody above would have been called', async () => {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa', 'manager')
  const admin = await office.visitor('admin')
  for (const code of ['BOK-1', 'BOK-2']) {
    const { id } = await clerk.raise({ matter: 'pin' })
    await ewa.expectPage(code)
    await office.advance(seconds(25))
    await ewa.makes('accept', id, {})
    await office.advance(minutes(1))
    await clerk.makes('arrive', id, { personId: 'ewa' })
    await clerk.makes('finish', id, { outcome: 'settled' })
  }
  const replayed = await admin.post<ReplayView>('/api/policies/replay', { scope: ID_CARDS, steps: QUICK })
  expect(replayed).toMatchObject({
    status: 200,
    body: { requests: 2, superiors: { was: 0, now: 2 }, uncertain: 0, isAll: true },
  })
  expect(replayed.body.leftOut).toEqual({ turned: 0, otherwise: 0, open: 0 })
})

test('an expectation that would not hold is told before the rules are saved, and stays to be seen', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const wish = {
    target: { kind: 'matter', matterId: 'idCard' },
    weekday: 1,
    minuteOfDay: 615,
    absentIds: ['ewa', 'zofia'],
  }
  const add = (key: string) =>
    admin.send<ExpectationView>(
      'POST',
      '/api/policies/expectations',
      { ...wish, as: 'manager', withinMs: 120_000 },
      { 'idempotency-key': key },
    )
  const added = await add('an-expectation')
  expect(added).toMatchObject({ status: 201, body: { verdict: { holds: true, afterMs: 120_000 } } })
  expect((await add('an-expectation')).body.id).toBe(added.body.id)
  const late: EscalationPolicy = [FIRST, { ...MANAGER, afterMs: minutes(4) }, SECRETARY]
  expect((await checks(admin, late)).broken).toMatchObject([{ id: added.body.id, verdict: { why: 'later' } }])
  expect((await checks(admin, QUICK)).broken).toEqual([])
  await saves(admin, late)
  const { expectations } = (await admin.get<PoliciesView>('/api/policies')).body
  expect(expectations).toMatchObject([{ verdict: { holds: false, why: 'later', afterMs: minutes(4) } }])
  expect((await admin.send('DELETE', `/api/policies/expectations/${added.body.id}`, undefined, {})).status).toBe(204)
})

test('a change of the directory that breaks an expectation is asked about first', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const wish = { target: { kind: 'matter', matterId: 'tax' }, weekday: 1, minuteOfDay: 615, absentIds: [] }
  const body = { ...wish, as: 'competent', withinMs: 0 }
  const key = { 'idempotency-key': 'an-expectation' }
  const added = await admin.send<ExpectationView>('POST', '/api/policies/expectations', body, key)
  const edit = await changed(admin, 'matter', 'tax', { competentIds: [] })
  const reply = await edits(admin, [edit])
  expect(reply).toMatchObject({ status: 409, body: { code: 'directoryProblems' } })
  expect(breaksOf(reply)).toContain(`expectationBroken tax ${added.body.id}`)
  await editsAllTheSame(admin, edit)
  const { expectations } = (await admin.get<PoliciesView>('/api/policies')).body
  expect(expectations).toMatchObject([{ verdict: { holds: false, why: 'never' } }])
})

test('everybody sees in which plans they are called', async () => {
  const office = await startOffice()
  const manager = await office.visitor('manager')
  const { plans } = (await manager.get<OwnPlansView>('/api/policies/mine')).body
  expect(plans.find(({ as }) => as === 'manager')).toMatchObject({
    step: { afterMs: 120_000 },
    isFirst: true,
    targets: { named: [{ target: ID_CARDS }] },
  })
})
