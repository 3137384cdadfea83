import { officePasswords } from '../../scripts/officePasswords.ts'
import { NewOffice } from '../api/support/newOffice.ts'
import { say } from '../api/support/say.ts'

/* Nobody comes in: the provider is gone, and with it whoever knew the one password that opens. */

const config = { port: undefined, tls: undefined, publicOrigin: undefined }
const PASSWORD = 'seven quiet lampposts'
let office: NewOffice

beforeEach(async () => {
  office = await NewOffice.create()
  await office.start()
  const body = {
    secret: office.secret,
    name: 'Anna Nowak',
    login: 'anna',
    password: PASSWORD,
    officeName: 'Urząd Gminy',
  }
  await say(office.url, 'POST', '/api/first-administrator', { body })
  await office.store.signOn.insert([
    {
      id: 'office',
      version: 1,
      edition: 1,
      by: 'anna',
      changedAt: office.clock.now(),
      issuer: 'http://127.0.0.1:1',
      clientId: 'parter',
      secret: 'the secret of a client',
      isOn: true,
      breakGlass: { personId: 'somebody who is gone' },
    },
  ])
  await office.start({ newOffice: false })
})

afterEach(() => office.remove())

const enters = async (password: string) =>
  (await say(office.url, 'POST', '/api/session', { body: { login: 'anna', password } })).status

test('at the server passwords are given back, and an administrator gets a link for a new one', async () => {
  expect(await enters(PASSWORD)).toBe(403)
  await expect(officePasswords({ dataDir: office.dataDir }, config)).rejects.toThrow('Parter is running')
  await office.stop()
  const said = await officePasswords({ dataDir: office.dataDir }, config)
  expect(said).toMatch(/^Passwords open again\./)
  await office.start({ newOffice: false })
  expect(await enters(PASSWORD)).toBe(200)
  const [, secret] = /Anna Nowak: http:\/\/localhost:3000\/invitation#(\S+)/.exec(said) ?? []
  const claim = { secret, password: 'eight loud lampposts' }
  expect((await say(office.url, 'POST', '/api/invitations/claim', { body: claim })).status).toBe(201)
  expect(await enters('eight loud lampposts')).toBe(200)
})
