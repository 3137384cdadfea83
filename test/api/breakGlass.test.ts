import { MailFault, type OutgoingMail } from '../../api/mail/mailService.ts'
import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { Employee } from '../../models/domain/directory/directory.ts'
import type { BreakGlassAlarmView } from '../../models/wire/signOn.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { PASSWORD } from '../support/startOffice.ts'
import { enters, KEPT, openOnly, openReady, type Scene, save } from './support/onlyWayScene.ts'
import { cookieOf, say } from './support/say.ts'

/* Nobody comes in quietly by the account that is kept for a silent provider. */

const CONTACT = 'secretary@office.example'

const told = async (admin: OfficePerson) => (await admin.get<BreakGlassAlarmView>('/api/sign-on/alarm')).body.use

const noted = async ({ office }: Scene) =>
  (await office.memory.securityLog.since(0)).filter(({ what }) => what === 'breakGlass')

test('a use is noted, and told to every administrator for a day, also when passwords are everybody’s again', async () => {
  const scene = await openOnly()
  const { admin, office, provider } = scene
  expect(await told(admin)).toBeUndefined()
  await enters(scene, 'mayor', 'a guess')
  expect(await told(admin)).toBeUndefined()
  await enters(scene, 'mayor')
  expect(await told(admin)).toMatchObject({ person: { id: 'mayor' }, at: office.clock.now() })
  expect(await noted(scene)).toMatchObject([{ result: 'done', personId: 'mayor' }])
  expect((await save(admin, provider)).status).toBe(200)
  expect(await told(admin)).toBeDefined()
  await office.restart({ downMs: hours(23) })
  await admin.signIn(PASSWORD)
  expect(await told(admin)).toBeDefined()
  await office.restart({ downMs: hours(1) })
  await admin.signIn(PASSWORD)
  expect(await told(admin)).toBeUndefined()
})

test('an open screen of an administrator hears of it at once; of the same account’s use before nobody does', async () => {
  const scene = await openReady()
  const { admin, office, provider } = scene
  await enters(scene, 'mayor')
  await save(admin, provider, { breakGlass: KEPT })
  expect(await told(admin)).toBeUndefined()
  await admin.connect({ sound: 'nothing said' })
  const before = admin.timesHeard('signOn:changed')
  await enters(scene, 'mayor')
  await admin.barrier()
  expect(admin.timesHeard('signOn:changed')).toBeGreaterThan(before)
  expect(await told(admin)).toMatchObject({ at: office.clock.now() })
})

test('whoever stays beyond twelve hours with it is not told of once more', async () => {
  const scene = await openOnly()
  const { admin, office } = scene
  const cookie = await cookieOf(office.baseUrl, 'mayor', PASSWORD)
  const first = await told(admin)
  await office.advance(minutes(1))
  const stays = await say(office.baseUrl, 'POST', '/api/session', {
    cookie,
    body: { login: 'mayor', password: PASSWORD },
  })
  expect(stays.status).toBe(200)
  expect(await told(admin)).toEqual(first)
})

test('where it cannot be written down, nobody comes in by it', async () => {
  let isFull = false
  const scene = await openReady({
    spoil: (store) => ({
      ...store,
      signOn: {
        ...store.signOn,
        replace: async (...given) => {
          if (isFull) throw new Error('The disk is full.')
          return store.signOn.replace(...given)
        },
      },
    }),
    expectErrors: true,
  })
  await save(scene.admin, scene.provider, { breakGlass: KEPT })
  isFull = true
  expect((await enters(scene, 'mayor')).status).toBe(500)
  isFull = false
  expect((await enters(scene, 'mayor')).status).toBe(200)
})

async function openMailing() {
  const sent: OutgoingMail[] = []
  const server = { isDown: false }
  const small = smallOffice()
  const withMail = (id: string): [string, Employee] => [
    id,
    { ...(small.employees.get(id) as Employee), email: `${id}@office.example` },
  ]
  const scene = await openReady({
    directory: { ...small, employees: new Map([...small.employees, ...['admin', 'mayor', 'ewa'].map(withMail)]) },
    mail: {
      probe: async () => undefined,
      send: async (mail) => {
        if (server.isDown) throw new MailFault('server', false, '421')
        sent.push(mail)
      },
    },
  })
  return { scene, sent, server }
}

const receivers = (sent: readonly OutgoingMail[]) => sent.map(({ to }) => to).toSorted()
const EVERYBODY = ['admin@office.example', 'mayor@office.example', CONTACT]

test('every administrator and whoever the office has named is mailed once, also by a mail server that was down', async () => {
  const { scene, sent, server } = await openMailing()
  const { admin, office, provider } = scene
  await save(admin, provider, { breakGlass: { ...KEPT, contact: CONTACT } })
  server.isDown = true
  await enters(scene, 'mayor')
  await office.advance(minutes(2))
  expect(sent).toEqual([])
  server.isDown = false
  // Whoever gives the passwords back meanwhile keeps nobody from hearing of it.
  await save(admin, provider)
  await office.advance(minutes(6))
  expect(receivers(sent)).toEqual(EVERYBODY)
  expect(sent[0]?.text).toContain('mayor')
  await office.restart({ downMs: minutes(1) })
  await office.advance(minutes(7))
  expect(receivers(sent)).toEqual(EVERYBODY)
})

test('each use is mailed anew', async () => {
  const { scene, sent } = await openMailing()
  const { admin, office, provider } = scene
  await save(admin, provider, { breakGlass: { ...KEPT, contact: CONTACT } })
  for (const use of [1, 2]) {
    await enters(scene, 'mayor')
    await office.advance(seconds(40))
    expect(receivers(sent)).toEqual([...EVERYBODY, ...(use === 2 ? EVERYBODY : [])].toSorted())
  }
})
