import { hours } from '../../models/domain/clock.ts'
import type { AccountList } from '../../models/wire/accountList.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import { changed, edits, keysOf, removed } from '../support/directoryEdits.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { PASSWORD } from '../support/startOffice.ts'
import { CLIENT_SECRET } from '../support/testProvider.ts'
import { Traveller } from '../support/traveller.ts'
import { enters, KEPT, link, openOnly, openReady, save, tries, view } from './support/onlyWayScene.ts'
import { say } from './support/say.ts'

const breakGlassOf = async (admin: OfficePerson) => (await view(admin)).settings?.breakGlass

test('once it is the only way in, a right password opens nothing but the account that is kept for it', async () => {
  const scene = await openOnly()
  const { office, provider } = scene
  await link(scene, 'ewa')
  expect((await say(office.baseUrl, 'GET', '/api/office')).body).toMatchObject({ signOn: 'only' })
  expect(await enters(scene, 'ewa')).toEqual({ status: 403, code: 'signOnOnly' })
  expect(await enters(scene, 'ewa', 'not her password')).toEqual({ status: 401, code: 'wrongCredentials' })
  expect((await enters(scene, 'mayor')).status).toBe(200)
  provider.person = 'subject-ewa'
  const hers = new Traveller(office.baseUrl)
  await hers.comeIn()
  expect(await (await hers.ask(`${office.baseUrl}/api/session`)).json()).toMatchObject({ comesByProvider: true })
})

test('nobody who is signed in is signed out by it, and nobody changes a password that opens nothing', async () => {
  const scene = await openReady()
  const clerk = await scene.office.visitor('clerk')
  const mayor = await scene.office.visitor('mayor')
  await save(scene.admin, scene.provider, { breakGlass: KEPT })
  expect((await clerk.get('/api/session')).status).toBe(200)
  const wish = { current: PASSWORD, next: 'seven quiet lampposts' }
  expect(await clerk.post('/api/password', wish)).toMatchObject({ status: 403, body: { code: 'signOnOnly' } })
  expect((await mayor.post('/api/password', wish)).status).toBe(204)
})

test('it is refused until whoever wants it has come by it themself, on the same day', async () => {
  const scene = await openReady()
  const { admin, office, provider } = scene
  const tried = async () => (await save(admin, provider, { breakGlass: KEPT })).body.code
  // A secret that is given anew lapses the test.
  await save(admin, provider, { secret: 'another' })
  expect(await tried()).toBe('signOnUntested')
  await save(admin, provider, { secret: CLIENT_SECRET })
  await tries(scene, 'subject-ewa')
  expect(await tried()).toBe('signOnUntested')
  await tries(scene)
  expect((await view(admin)).tested).toMatchObject({ isOwn: true })
  await office.restart({ downMs: hours(24) })
  await admin.signIn(PASSWORD)
  expect(await tried()).toBe('signOnUntested')
})

test('it is refused in one with other settings than were tried, and by an administrator who has not tried it', async () => {
  const { office, admin, provider } = await openReady()
  for (const other of [{ secret: 'another' }, { isOn: false }, { clientId: 'another', secret: 'another' }])
    expect((await save(admin, provider, { breakGlass: KEPT, ...other })).body.code).toBe('signOnUntested')
  const mayor = await office.visitor('mayor')
  expect((await save(mayor, provider, { breakGlass: KEPT })).body.code).toBe('signOnUntested')
})

test('the kept account is an administrator’s, with the password that is typed, and no one’s at the provider', async () => {
  const scene = await openReady()
  const { admin, provider } = scene
  expect((await view(admin)).breakGlassPeople.map(({ id }) => id)).toEqual(['mayor'])
  const tried = async (breakGlass: object) => {
    const { status, body } = await save(admin, provider, { breakGlass })
    return { status, code: body.code }
  }
  expect(await tried({ personId: 'mayor' })).toEqual({ status: 400, code: 'badInput' })
  expect(await tried({ personId: 'mayor', password: 'a guess' })).toEqual({ status: 401, code: 'wrongCredentials' })
  expect(await tried({ personId: 'nobody', password: PASSWORD })).toEqual({ status: 404, code: 'notFound' })
  for (const personId of ['clerk', 'admin'])
    expect(await tried({ personId, password: PASSWORD })).toEqual({ status: 409, code: 'changedMeanwhile' })
})

test('its password is guessed no faster here than at the door', async () => {
  const { admin, provider } = await openReady()
  const codes: (string | undefined)[] = []
  for (let guess = 0; guess < 6; guess += 1)
    codes.push(
      (await save(admin, provider, { breakGlass: { personId: 'mayor', password: `guess ${guess}` } })).body.code,
    )
  expect(codes.at(-1)).toBe('tooManyAttempts')
})

test('while it is kept, nothing that would lock it is done', async () => {
  const scene = await openOnly()
  const { office, admin, provider } = scene
  const edition = (await admin.get<AccountList>('/api/accounts')).body.accounts.find(
    ({ personId }) => personId === 'mayor',
  )?.account
  expect(edition).toMatchObject({ isBreakGlass: true })
  for (const change of [{ disabled: true }, { roles: ['supervisor'] }])
    expect(await admin.send('PATCH', '/api/accounts/mayor', { edition: 1, ...change }, {})).toMatchObject({
      status: 409,
      body: { code: 'breakGlass' },
    })
  expect(await admin.post('/api/accounts/mayor/reset', { mail: false })).toMatchObject({ body: { code: 'breakGlass' } })
  provider.person = 'subject-mayor'
  await new Traveller(office.baseUrl).comeIn()
  const [newcomer] = (await view(admin)).newcomers
  expect(await admin.post(`/api/sign-on/newcomers/${newcomer?.id}`, { personId: 'mayor' })).toMatchObject({
    status: 409,
    body: { code: 'breakGlass' },
  })
  const leaving = await removed(admin, 'employee', 'mayor')
  const asked = await edits(admin, [leaving])
  expect(asked.body.detail.breaks).toContainEqual(expect.objectContaining({ code: 'breakGlass' }))
  expect((await edits(admin, [leaving], keysOf(asked.body))).status).toBe(409)
  expect((await enters(scene, 'mayor')).status).toBe(200)
})

test('a link that was made for it before takes neither its password nor its place', async () => {
  const scene = await openReady()
  const { admin, office, provider } = scene
  const { body } = await admin.post<SlipsView>('/api/accounts/mayor/reset', { mail: false })
  await save(admin, provider, { breakGlass: KEPT })
  const claim = { secret: body.slips[0]?.code, password: 'seven quiet lampposts' }
  expect((await say(office.baseUrl, 'POST', '/api/invitations/claim', { body: claim })).status).toBe(404)
  expect((await enters(scene, 'mayor')).status).toBe(200)
})

test('whoever is invited comes by the provider alone: a password is not taken for a key, and costs nobody the link', async () => {
  const { admin, office, provider } = await openOnly()
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  const secret = body.slips[0]?.code.replaceAll('-', '')
  const claim = { secret: body.slips[0]?.code, password: 'seven quiet lampposts' }
  const refused = await say(office.baseUrl, 'POST', '/api/invitations/claim', { body: claim })
  expect({ status: refused.status, body: refused.body }).toMatchObject({ status: 403, body: { code: 'signOnOnly' } })
  provider.person = 'subject-olek'
  const his = new Traveller(office.baseUrl)
  expect(await his.comeIn({ secret })).toBe('/')
  expect((await his.person())?.id).toBe('olek')
})

test('a renewed secret keeps it, and is shown as not tried yet', async () => {
  const { admin, provider } = await openOnly()
  const { personId } = KEPT
  const { body } = await save(admin, provider, {
    secret: 'a renewed one',
    breakGlass: { personId, contact: 'it@a.pl' },
  })
  expect(body.settings?.breakGlass).toEqual({ personId, contact: 'it@a.pl' })
  expect(body).not.toHaveProperty('tested')
})

test('an administrator’s wish, switching it off and another client give the passwords back in the same save', async () => {
  const scene = await openOnly()
  const { admin, provider } = scene
  const open = async (changed: object) => {
    expect((await save(admin, provider, { breakGlass: { personId: 'mayor' }, ...changed })).status).toBe(200)
    return { breakGlass: await breakGlassOf(admin), ewa: (await enters(scene, 'ewa')).status }
  }
  const ALL = { breakGlass: undefined, ewa: 200 }
  expect(await open({ breakGlass: undefined })).toEqual(ALL)
  await save(admin, provider, { breakGlass: KEPT })
  expect(await open({ isOn: false })).toEqual(ALL)
  await save(admin, provider)
  await save(admin, provider, { breakGlass: KEPT })
  expect(await breakGlassOf(admin)).toEqual({ personId: 'mayor' })
  expect(await open({ clientId: 'another', secret: 'another' })).toEqual(ALL)
})

test('while the provider is silent, the kept account comes in and gives the passwords back', async () => {
  const scene = await openOnly()
  const { office, provider } = scene
  provider.isMute = true
  expect((await enters(scene, 'clerk')).code).toBe('signOnOnly')
  const mayor = await office.visitor('mayor')
  expect((await save(mayor, provider)).status).toBe(200)
  expect((await enters(scene, 'clerk')).status).toBe(200)
})

test('another account is kept from then on by whoever knows its password; the one before is as any other', async () => {
  const scene = await openOnly()
  const { admin, provider } = scene
  await admin.send('PATCH', '/api/accounts/secretary', { edition: 0, roles: ['supervisor', 'admin'] }, {})
  expect((await save(admin, provider, { breakGlass: { ...KEPT, personId: 'secretary' } })).status).toBe(200)
  expect(await enters(scene, 'mayor')).toEqual({ status: 403, code: 'signOnOnly' })
  expect((await enters(scene, 'secretary')).status).toBe(200)
  expect((await admin.send('PATCH', '/api/accounts/mayor', { edition: 1, disabled: true }, {})).status).toBe(200)
})

test('whoever plans the last day of its person is told, and nobody who is to leave is offered for it', async () => {
  const { admin } = await openOnly()
  const lastDay = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10)
  const planned = [await changed(admin, 'employee', 'mayor', { lastDay })]
  const asked = await edits(admin, planned)
  expect(asked.body.detail.breaks).toContainEqual(expect.objectContaining({ code: 'breakGlass', afterDay: lastDay }))
  expect((await edits(admin, planned, keysOf(asked.body))).status).toBe(200)
  expect((await view(admin)).breakGlassPeople).toEqual([])
})

test('for a time without the provider, everybody who comes by it alone is given a link at once', async () => {
  const { admin, office, provider } = await openReady()
  const { body } = await admin.post<SlipsView>('/api/accounts/olek/reset', { mail: false })
  provider.person = 'subject-olek'
  await new Traveller(office.baseUrl).comeIn({ secret: body.slips[0]?.code.replaceAll('-', '') })
  const listed = (await admin.get<AccountList>('/api/accounts')).body.accounts
  expect(listed.filter(({ account }) => account?.hasNoPassword).map(({ personId }) => personId)).toEqual(['olek'])
  await save(admin, provider, { isOn: false })
  const links = async (again: boolean) =>
    (await admin.post<SlipsView>('/api/invitations/passwords', { again, mail: false })).body.slips
  const [slip, ...others] = await links(false)
  expect({ slip, others }).toMatchObject({ slip: { personId: 'olek', purpose: 'reset' }, others: [] })
  expect(await links(false)).toEqual([])
  expect(await links(true)).toHaveLength(1)
})
