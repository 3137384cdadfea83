import { seconds } from '../../models/domain/clock.ts'
import { ORIGIN, PocketPhone } from '../support/pocketPhone.ts'
import { startOffice } from '../support/startOffice.ts'
import { isSignedBy, TestReceiver } from '../support/testReceiver.ts'

let receiver: TestReceiver
beforeEach(async () => {
  receiver = await TestReceiver.start()
})

async function officeWithChannels(wishes: Parameters<typeof startOffice>[0] = {}) {
  const office = await startOffice({ webhooks: receiver.service, publicOrigin: ORIGIN, ...wishes })
  return { office, admin: await office.visitor('admin'), receiver }
}

test('whoever is on the way after an answer by their link is turned back by a message', async () => {
  const where = await officeWithChannels()
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { answerUrl = '' } = (await phone.gets('call')).body.data
  await phone.press(answerUrl, 'accept')
  expect((await phone.gets('call.gone')).body.data).toMatchObject({ isOwn: true, wasComing: false })
  await where.office.settle()
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await where.office.settle()
  expect((await phone.gets('call.gone')).body.data).toMatchObject({ isOwn: false, wasComing: true })
})

test('a call whose message the store did not take at once is sent all the same', async () => {
  let isAway = false
  const where = await officeWithChannels({
    spoil: (store) => ({
      ...store,
      deliveries: {
        ...store.deliveries,
        insert: (delivery) => (isAway ? Promise.reject(new Error('no primary')) : store.deliveries.insert(delivery)),
      },
    }),
  })
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  isAway = true
  await clerk.raise({ matter: 'pin' })
  await where.office.settle()
  isAway = false
  await where.office.advance(seconds(6))
  await where.office.settle()
  expect(isSignedBy(phone.secret, await phone.gets('call'))).toBe(true)
  expect(receiver.types).toEqual([])
})
