import { MailFault, type OutgoingMail } from '../../api/mail/mailService.ts'
import { minutes, seconds } from '../../models/domain/clock.ts'
import type { Directory, Employee } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { AccessBody, AccessView } from '../../models/wire/accessRequests.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { inWarsaw } from '../support/plans.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/* Whoever keeps the register of requests for accessibility hears of each last day twice: before it, and when it has passed. */

const { reminder: words } = textsFor('pl').accessRequests
/** Until the clock is believed, and one look more. */
const LOOK = minutes(11)

function officeWithAddress(): Directory {
  const office = smallOffice()
  const admin = office.employees.get('admin') as Employee
  return {
    ...office,
    employees: new Map([...office.employees, ['admin', { ...admin, email: 'admin@office.example' }]]),
  }
}

async function openOffice() {
  const sent: OutgoingMail[] = []
  const server = { isIll: false }
  const office = await startOffice({
    directory: officeWithAddress(),
    publicOrigin: 'https://parter.office.example',
    mail: {
      probe: async () => undefined,
      send: async (mail) => {
        if (server.isIll) throw new MailFault('server', false, '421')
        sent.push(mail)
      },
    },
  })
  const clerk = await office.visitor('clerk')
  // A Friday; fourteen days later it is a Friday again.
  const body: AccessBody = { receivedOn: '2026-11-20', kind: 'architectural' }
  await clerk.post<AccessView>('/api/access-requests', body, { key: 'the-entry-of-this-test' })
  return { office, sent, server }
}

const moves = (admin: OfficePerson, move: string) => admin.post(`/api/access-requests/2026-1/${move}`, {})

async function comesTo(office: TestOffice, moment: string): Promise<void> {
  await office.restart({ downMs: inWarsaw(moment) - office.clock.now() })
  await office.advance(LOOK)
  await office.settle()
}

const remindedIn = async (office: TestOffice) => (await office.memory.accessRequests.all())[0]?.reminded

test('three working days before the last day, and when it has passed, once each, over restarts', async () => {
  const { office, sent } = await openOffice()
  await comesTo(office, '2026-11-30 12:00')
  expect(await remindedIn(office)).toBeUndefined()
  // Before the office opens nobody is reminded of anything.
  await comesTo(office, '2026-12-01 06:00')
  expect(await remindedIn(office)).toBeUndefined()
  await comesTo(office, '2026-12-01 09:00')
  expect(await remindedIn(office)).toMatchObject({ urgency: 'near', of: '2026-12-04', mailedTo: ['admin'] })
  await comesTo(office, '2026-12-03 09:00')
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([['admin@office.example', words.subject.near]])
  expect(sent[0]?.text).toContain('2026-1')
  expect(sent[0]?.text).toContain('https://parter.office.example/accessibility')
  expect(sent[0]?.text).not.toMatch(/clerk|architekt/)
  await comesTo(office, '2026-12-07 09:00')
  await comesTo(office, '2026-12-08 09:00')
  expect(sent.map(({ subject }) => subject)).toEqual([words.subject.near, words.subject.late])
})

test('a notice of a longer term begins anew; what was answered is reminded of no more', async () => {
  const { office, sent } = await openOffice()
  await comesTo(office, '2026-12-02 09:00')
  expect(sent).toHaveLength(1)
  await moves(await office.visitor('admin'), 'extend')
  await comesTo(office, '2026-12-07 09:00')
  expect(sent).toHaveLength(1)
  // Two months after it came: a Wednesday.
  await comesTo(office, '2027-01-19 09:00')
  expect(await remindedIn(office)).toMatchObject({ urgency: 'near', of: '2027-01-20' })
  expect(sent).toHaveLength(2)
  await moves(await office.visitor('admin'), 'answer')
  await comesTo(office, '2027-01-25 09:00')
  expect(sent).toHaveLength(2)
})

test('a mail server that is ill gets the mail when it is well again, once', async () => {
  const { office, sent, server } = await openOffice()
  server.isIll = true
  await comesTo(office, '2026-12-01 09:00')
  expect(await remindedIn(office)).toMatchObject({ mailedTo: [] })
  server.isIll = false
  await comesTo(office, '2026-12-01 10:00')
  await office.advance(minutes(30))
  expect(sent).toHaveLength(1)
})

test('a clock that is set wrong for half a minute reminds nobody', async () => {
  const { office } = await openOffice()
  await office.advance(LOOK)
  office.clock.setWallBy(minutes(60 * 24 * 40))
  await office.advance(seconds(31))
  office.clock.setWallBy(-minutes(60 * 24 * 40))
  await office.advance(LOOK)
  expect(await remindedIn(office)).toBeUndefined()
})
