import { minutes, seconds } from '../../models/domain/clock.ts'
import type { OwnChannelsView } from '../../models/wire/ownChannels.ts'
import type { WebhooksView } from '../../models/wire/webhooks.ts'
import { cookieOf } from '../api/support/say.ts'
import { Connection } from '../realtime/support/connection.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { calledByChannel, type OfficeWithChannels, officeWithChannels } from '../support/officeWithChannels.ts'
import { PocketPhone } from '../support/pocketPhone.ts'
import { PASSWORD } from '../support/startOffice.ts'
import { isSignedBy, TestReceiver } from '../support/testReceiver.ts'

let receiver: TestReceiver
beforeEach(async () => {
  receiver = await TestReceiver.start()
})

const channelOf = async ({ admin }: OfficeWithChannels) =>
  (await admin.get<WebhooksView>('/api/webhooks')).body.webhooks[0]

test('whoever is on the way after an answer by their link is turned back by a message', async () => {
  const { where, phone, clerk, id, answerUrl } = await calledByChannel(receiver)
  await phone.press(answerUrl, 'accept')
  expect((await phone.gets('call.gone')).body.data).toMatchObject({ isOwn: true, wasComing: false })
  await where.office.settle()
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await where.office.settle()
  expect((await phone.gets('call.gone')).body.data).toMatchObject({ isOwn: false, wasComing: true })
})

test('a call whose message the store did not take at once is sent all the same', async () => {
  let isAway = false
  const where = await officeWithChannels(receiver, {
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

test('a receipt for a call that is long over proves nothing', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  const { id } = await clerk.raise({ matter: 'pin' })
  const { receivedUrl = '' } = (await phone.gets('call')).body.data
  await phone.says(receivedUrl)
  const before = await channelOf(where)
  await clerk.makes('finish', id, { outcome: 'mistake' })
  await where.office.advance(minutes(20))
  await phone.says(receivedUrl)
  await where.office.settle()
  expect((await channelOf(where))?.heardAt).toBe(before?.heardAt)
})

test('an answer to an earlier message does not make a dead gateway well', async () => {
  const where = await officeWithChannels(receiver)
  const phone = await PocketPhone.provenOf('ewa', where)
  const [clerk] = await where.office.devices('clerk')
  await clerk.raise({ matter: 'pin' })
  const { answerUrl = '', receivedUrl = '' } = (await phone.gets('call')).body.data
  await phone.says(receivedUrl)
  receiver.answer = 503
  await where.office.advance(seconds(30))
  await phone.gets('call')
  while ((await channelOf(where))?.failingSince === undefined) await new Promise(setImmediate)
  await phone.press(answerUrl, 'accept')
  await where.office.settle()
  expect((await channelOf(where))?.isProven).toBe(false)
})

test('whoever opens the office later sees that somebody can be reached by their channel', async () => {
  const where = await officeWithChannels(receiver)
  await PocketPhone.provenOf('ewa', where)
  const { baseUrl } = where.office
  const connection = await Connection.open(baseUrl, { cookie: await cookieOf(baseUrl, 'clerk', PASSWORD) })
  await connection.say('board:follow', 'clerk')
  const [, all] = connection.heard.find(([event]) => event === 'presence:all') ?? []
  connection.close()
  expect(all).toContainEqual(expect.objectContaining({ personId: 'ewa', reach: 'channel' }))
})

describe('a program that takes every call and confirms none', () => {
  /** A call for Ewa alone; nobody confirms it. */
  async function anUnconfirmedCall({ office }: OfficeWithChannels, clerk: OfficePerson, phone: PocketPhone) {
    const { id } = await clerk.raise({ matter: 'pin' })
    const call = (await phone.gets('call')).body.data
    await office.advance(seconds(15))
    await clerk.makes('finish', id, { outcome: 'mistake' })
    await office.settle()
    return call
  }

  test('after two calls nobody waits for it, and its card says why', async () => {
    const where = await officeWithChannels(receiver)
    const phone = await PocketPhone.provenOf('ewa', where)
    const [clerk, zofia] = await where.office.devices('clerk', 'zofia')
    for (let call = 0; call < 2; call += 1) {
      expect(await channelOf(where)).toMatchObject({ isProven: true, isSilent: false })
      await anUnconfirmedCall(where, clerk, phone)
      zofia.unexpectedPages()
    }
    expect(await channelOf(where)).toMatchObject({ state: 'on', isProven: false, isSilent: true })
    const { code } = await clerk.raise({ matter: 'pin' })
    await zofia.expectPage(code)
  })

  test('a check that is confirmed gives it one more call; a call that is confirmed puts it right', async () => {
    const where = await officeWithChannels(receiver)
    const { office } = where
    const phone = await PocketPhone.provenOf('ewa', where)
    const [clerk] = await office.devices('clerk')
    for (let call = 0; call < 2; call += 1) await anUnconfirmedCall(where, clerk, phone)
    await office.advance(minutes(1))
    await phone.says((await phone.gets('check')).body.data.receivedUrl ?? '')
    await office.settle()
    expect((await channelOf(where))?.isProven).toBe(true)
    const { receivedUrl = '' } = await anUnconfirmedCall(where, clerk, phone)
    expect((await channelOf(where))?.isProven).toBe(false)
    // Late, and true all the same.
    await phone.says(receivedUrl)
    await office.settle()
    expect((await channelOf(where))?.isProven).toBe(true)
    await anUnconfirmedCall(where, clerk, phone)
    expect((await channelOf(where))?.isProven).toBe(true)
  })

  test('one call that rings again is one call', async () => {
    const where = await officeWithChannels(receiver)
    await PocketPhone.provenOf('ewa', where)
    const [clerk] = await where.office.devices('clerk')
    await clerk.raise({ matter: 'pin' })
    await where.office.advance(minutes(1))
    await where.office.settle()
    expect((await channelOf(where))?.isSilent).toBe(false)
  })
})

test('everybody reads which channel calls them and whether it works, and nobody reads its address or another’s', async () => {
  const where = await officeWithChannels(receiver)
  const [ewa, olek] = await Promise.all([where.office.visitor('ewa'), where.office.visitor('olek')])
  const ownOf = async (person: OfficePerson) => (await person.get<OwnChannelsView>('/api/own-channels')).body.channels
  const phone = await PocketPhone.of('ewa', where)
  const [before] = await ownOf(ewa)
  expect(before).toEqual({ id: phone.channelId, name: 'Phone of ewa', standing: 'unproven' })
  await where.admin.send('POST', `/api/webhooks/${phone.channelId}/tests`, {}, {})
  await phone.post((await phone.gets('test')).body.data.answerUrl ?? '', {})
  await where.office.settle()
  expect(await ownOf(ewa)).toEqual([{ ...before, standing: 'on', heardAt: where.office.clock.now() }])
  expect(await ownOf(olek)).toEqual([])
})
