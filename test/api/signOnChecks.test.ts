import type { SignOnFindings } from '../../models/wire/signOn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'
import { CLIENT_ID, CLIENT_SECRET, TestProvider } from '../support/testProvider.ts'

async function open(): Promise<{ admin: OfficePerson; provider: TestProvider }> {
  const office = await startOffice({ at: Date.now() })
  const provider = await TestProvider.start({ office: office.baseUrl })
  return { admin: await office.visitor('admin'), provider }
}

/** What is found of values as they are typed. */
async function found(admin: OfficePerson, typed: object): Promise<readonly string[]> {
  const reply = await admin.post<SignOnFindings>('/api/sign-on/checks', typed)
  expect(reply.status).toBe(200)
  return reply.body.findings.map(({ what, ...more }) => [what, ...Object.values(more)].join(' '))
}

test('of right values everything is found right', async () => {
  const { admin, provider } = await open()
  const { issuer } = provider
  expect(await found(admin, { issuer })).toEqual(['reached', 'clockRight', 'codeRight'])
  const all = ['reached', 'clockRight', 'codeRight', 'clientRight', 'redirectRight']
  expect(await found(admin, { issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET })).toEqual(all)
  // Saved, it is tried without being typed again, for this client alone.
  const body = { edition: 0, issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET, isOn: false }
  expect((await admin.send('PUT', '/api/sign-on', body, {})).status).toBe(200)
  expect(await found(admin, { issuer, clientId: CLIENT_ID })).toEqual(all)
  expect(await found(admin, { issuer, clientId: 'another' })).toEqual(all.slice(0, 3))
  expect(provider.faults).toEqual([])
})

test('a wrong secret and a wrong client are told from a right one', async () => {
  const { admin, provider } = await open()
  const { issuer } = provider
  const wrong = ['reached', 'clockRight', 'codeRight', 'clientWrong']
  expect(await found(admin, { issuer, clientId: CLIENT_ID, secret: 'another secret' })).toEqual(wrong)
  expect(await found(admin, { issuer, clientId: 'another', secret: CLIENT_SECRET })).toEqual(wrong)
})

test('a return address that the provider does not know is found before anybody stands before its error', async () => {
  const office = await startOffice({ at: Date.now() })
  const { issuer } = await TestProvider.start({ office: 'https://another.office.example' })
  const admin = await office.visitor('admin')
  const findings = await found(admin, { issuer, clientId: CLIENT_ID, secret: CLIENT_SECRET })
  expect(findings.at(-1)).toBe('redirectWrong')
})

test('a provider that calls itself otherwise is told by that name', async () => {
  const { admin, provider } = await open()
  expect(await found(admin, { issuer: `${provider.issuer}/` })).toEqual([`otherName ${provider.issuer}`])
  provider.otherName = 'https://login.office.example/realms/office'
  expect(await found(admin, { issuer: provider.issuer })).toEqual([`otherName ${provider.otherName}`])
})

test('an address without a provider, and one without anybody, are told apart', async () => {
  const { admin, provider } = await open()
  expect(await found(admin, { issuer: `${provider.issuer}/nothing/here` })).toEqual(['noProvider'])
  await provider.stop()
  expect(await found(admin, { issuer: provider.issuer })).toEqual(['silent'])
})

test.each([
  [40_000, 'clockWrong 40'],
  [-40_000, 'clockWrong 40'],
  [2_000, 'clockRight'],
  [null, 'clockUnknown'],
])('a clock that is %s ms ahead is found: %s', async (aheadMs, finding) => {
  const { admin, provider } = await open()
  provider.aheadMs = aheadMs
  const findings = await found(admin, { issuer: provider.issuer })
  // Said in whole seconds.
  expect([finding, finding.replace('40', '41'), finding.replace('40', '39')]).toContain(findings[1])
})

test('only administrators have values tried', async () => {
  const office = await startOffice()
  const supervisor = await office.visitor('mayor')
  const body = { issuer: 'https://login.office.example' }
  expect((await supervisor.post('/api/sign-on/checks', body)).status).toBe(403)
})
