import { seconds } from '../../models/domain/clock.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import type { OwnPhotoView } from '../../models/wire/photos.ts'
import { say } from '../api/support/say.ts'
import { editsAllTheSame, removed } from '../support/directoryEdits.ts'
import { Display } from '../support/display.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { applicationData, plainJpeg } from '../support/plainJpeg.ts'
import { startOffice, type TestOffice } from '../support/startOffice.ts'

/*
 * Whoever has agreed to it is recognised by the client to whom they are on the way: on the display and on the phone, as
 * long as they are on the way, and not a moment after they have taken it back.
 */

const { display: words } = textsFor('pl')
const PICTURE = plainJpeg({ width: 200, height: 200 })

const agrees = (person: OfficePerson, jpeg: Buffer = PICTURE, firstName = 'Ewa') =>
  person.send<OwnPhotoView>('PUT', '/api/own-photo', { firstName, jpeg: jpeg.toString('base64') }, {})
const takesBack = (person: OfficePerson) => person.send('DELETE', '/api/own-photo', undefined, {})
const fetched = (office: TestOffice, path: string) => fetch(office.baseUrl + path)

async function comingOffice() {
  const office = await startOffice()
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  return { office, clerk, ewa, here }
}

test('the client sees first name and photo while they are on the way, and neither before nor after', async () => {
  const { office, clerk, ewa, here } = await comingOffice()
  expect((await agrees(ewa)).body).toMatchObject({ card: { firstName: 'Ewa' } })
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  expect((await here.client())?.comes).toBeUndefined()
  await ewa.makes('accept', id, { minutes: 3 })
  const comes = (await here.client())?.comes
  expect(comes).toMatchObject({ firstName: 'Ewa' })
  const address = comes?.photo ?? ''
  expect(address).toMatch(/^\/wizyta\/zdjecie\/[0-9A-Z]{12}$/)
  const photo = await fetched(office, address)
  expect(photo.status).toBe(200)
  expect(Buffer.from(await photo.arrayBuffer())).toEqual(PICTURE)
  expect(photo.headers.get('content-type')).toBe('image/jpeg')
  expect(photo.headers.get('x-content-type-options')).toBe('nosniff')
  expect(photo.headers.get('cache-control')).toBe('no-store')
  expect(photo.headers.get('content-security-policy')).toContain("default-src 'none'")
  const link = (await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)).body.code
  const page = (await say(office.baseUrl, 'GET', `/wizyta/${link}?lang=pl`)).text
  expect(page).toContain(words.comes('Ewa'))
  expect(page).toContain(address)
  await clerk.makes('arrive', id, {})
  expect((await here.client())?.comes).toBeUndefined()
  expect((await fetched(office, address)).status).toBe(404)
})

test('taken back it is gone at once from every screen, from its address and from the store, and a restart brings nothing back', async () => {
  const { office, clerk, ewa, here } = await comingOffice()
  await agrees(ewa)
  const { id, code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  const address = (await here.client())?.comes?.photo ?? ''
  await office.restart({ downMs: seconds(1) })
  expect((await fetched(office, address)).status).toBe(200)
  const again = await Display.put(office)
  expect((await again.client())?.comes?.photo).toBe(address)
  expect((await takesBack(ewa)).status).toBe(204)
  expect((await takesBack(ewa)).status).toBe(204)
  expect((await again.client())?.comes).toBeUndefined()
  expect((await fetched(office, address)).status).toBe(404)
  expect((await ewa.get('/api/photos/ewa')).status).toBe(404)
  expect(await office.memory.photoCards.all()).toEqual([])
  await office.restart({ downMs: seconds(1) })
  expect((await ewa.get<OwnPhotoView>('/api/own-photo')).body).toEqual({})
})

test('nobody who has not agreed is shown, and whoever takes over brings their own', async () => {
  const { clerk, ewa, here, office } = await comingOffice()
  await agrees(ewa)
  const manager = await office.device('manager')
  const { id, code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  const first = (await here.client())?.comes?.photo ?? ''
  expect((await fetched(office, first)).status).toBe(200)
  await manager.makes('takeOver', id, { minutes: 2 })
  expect((await here.client())?.comes).toBeUndefined()
  expect((await fetched(office, first)).status).toBe(404)
})

test('what is no plain photo, or no first name, is refused and changes nothing', async () => {
  const { office, ewa } = await comingOffice()
  await agrees(ewa)
  const before = await office.memory.photoCards.all()
  for (const bad of [
    plainJpeg({ extra: applicationData(1, 'Exif\0\0') }),
    plainJpeg({ width: 300 }),
    Buffer.from('<svg>'),
  ])
    expect((await agrees(ewa, bad)).status).toBe(400)
  for (const name of ['', '<b>Ewa</b>', 'Ewa\u202E', 'E\nwa', 'x'.repeat(41)])
    expect((await agrees(ewa, PICTURE, name)).status).toBe(400)
  expect((await ewa.send('PUT', '/api/own-photo', { firstName: 'Ewa', jpeg: 'x'.repeat(200_000) }, {})).status).toBe(
    413,
  )
  expect(await office.memory.photoCards.all()).toEqual(before)
})

test('the photo is for people who are signed in, and nobody finds a client’s address by trying', async () => {
  const { office, clerk, ewa } = await comingOffice()
  await agrees(ewa)
  expect((await clerk.get('/api/photos/ewa')).status).toBe(200)
  expect((await fetched(office, '/api/photos/ewa')).status).toBe(401)
  const { id, code } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  await ewa.makes('accept', id, { minutes: 3 })
  const tries = Array.from({ length: 100 }, (_, n) => `/wizyta/zdjecie/${String(n).padStart(12, '0')}`)
  const answers = await Promise.all(tries.map(async (path) => (await fetched(office, path)).status))
  expect(new Set(answers)).toEqual(new Set([404, 429]))
  expect(office.limitsLogged()).toEqual([expect.stringMatching(/^wrong codes of visits/)])
})

test('who leaves the office takes it along, and nothing is kept of it', async () => {
  const office = await startOffice()
  const [admin, olek] = [await office.visitor('admin'), await office.visitor('olek')]
  await agrees(olek, PICTURE, 'Olek')
  await editsAllTheSame(admin, await removed(admin, 'employee', 'olek'))
  await office.settle()
  expect(await office.memory.photoCards.all()).toEqual([])
})
