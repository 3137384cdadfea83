import type { ContactCardView } from '../../models/wire/contactCards.ts'
import { startOffice } from '../support/startOffice.ts'

test('a contact card says where to reach one official, to those who stand before clients', async () => {
  const office = await startOffice()
  const [ewa, auditor] = [await office.visitor('ewa'), await office.visitor('auditor')]
  const { body } = await ewa.get<ContactCardView>('/api/people/olek/contact')
  expect(body).toEqual({
    name: 'olek',
    position: { pl: 'position of olek', en: 'position of olek' },
    unitName: { pl: 'Identity cards', en: 'Identity cards' },
    officeName: { pl: 'Small office', en: 'Small office' },
    extension: expect.stringMatching(/^3\d\d$/),
  })
  expect((await ewa.get('/api/people/nobody/contact')).status).toBe(404)
  expect((await auditor.get('/api/people/olek/contact')).status).toBe(403)
})
