import { MailFault, type OutgoingMail } from '../../api/mail/mailService.ts'
import type { Directory, Employee } from '../../models/domain/directory/directory.ts'
import type { AccountList } from '../../models/wire/accountList.ts'
import type { SlipsView } from '../../models/wire/invitations.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

const ORIGIN = 'https://parter.office.example'

function directoryWithAddresses(): Directory {
  const office = smallOffice()
  const ewa = office.employees.get('ewa') as Employee
  const people: Employee[] = [
    { ...ewa, id: 'jan', name: 'Jan Lis', email: 'jan@office.example' },
    { ...ewa, id: 'ola', name: 'Ola Wilk', email: 'ola@full.example' },
    { ...ewa, id: 'iga', name: 'Iga Kos' },
  ]
  return { ...office, employees: new Map([...office.employees, ...people.map((each) => [each.id, each] as const)]) }
}

async function openOffice() {
  const sent: OutgoingMail[] = []
  const office = await startOffice({
    directory: directoryWithAddresses(),
    publicOrigin: ORIGIN,
    mail: {
      probe: async () => undefined,
      send: async (mail) => {
        if (mail.to.endsWith('full.example')) throw new MailFault('person', true, '552')
        sent.push(mail)
      },
    },
  })
  return { office, sent, admin: await office.visitor('admin') }
}

async function mailOf(admin: OfficePerson, personId: string) {
  const { body } = await admin.get<AccountList>('/api/accounts')
  return body.accounts.find((account) => account.personId === personId)?.invitation?.mail
}

test('an invitation is mailed to whoever has an address; where that fails, the list says so', async () => {
  const { office, sent, admin } = await openOffice()
  const { body } = await admin.post<SlipsView>('/api/invitations/everybody', { again: false, mail: true })
  expect(body.origin).toBe(ORIGIN)
  expect(body.slips.map(({ personId, isMailed }) => [personId, isMailed]).sort()).toEqual([
    ['iga', false],
    ['jan', true],
    ['ola', true],
  ])
  await office.settle()
  expect(sent.map(({ to }) => to)).toEqual(['jan@office.example'])
  const code = body.slips.find(({ personId }) => personId === 'jan')?.code
  expect(sent[0]?.text).toContain(`${ORIGIN}/invitation#${code}`)
  expect(sent[0]?.text).toContain('jan.lis')
  expect([await mailOf(admin, 'jan'), await mailOf(admin, 'ola'), await mailOf(admin, 'iga')]).toEqual([
    'sent',
    'failed',
    undefined,
  ])
})

test('nobody is mailed who was not to be, or of whom no address is known', async () => {
  const { office, sent, admin } = await openOffice()
  await admin.post('/api/invitations', { personId: 'jan', login: 'jan', roles: ['employee'], mail: false })
  await admin.post('/api/accounts/olek/reset', { mail: true })
  await office.settle()
  expect(sent).toEqual([])
})
