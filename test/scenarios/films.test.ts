import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minutes } from '../../models/domain/clock.ts'
import type { ClientLinkView } from '../../models/wire/display.ts'
import type { FilmsView } from '../../models/wire/films.ts'
import { say } from '../api/support/say.ts'
import { Display } from '../support/display.ts'
import { startOffice } from '../support/startOffice.ts'

/* The office's own films in sign language: one a sentence, from a folder; where there is none, nothing is shown. */

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'films-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const puts = (name: string, content = 'a film of the office') => writeFileSync(join(folder, name), content)

test('each sentence has its own film, on the display and on the phone; a new one is shown without a restart', async () => {
  puts('welcome.webm')
  puts('called.mp4')
  puts('called.webm')
  const office = await startOffice({ filmsDir: folder })
  const [clerk, ewa] = await office.devices('clerk', 'ewa')
  const here = await Display.put(office)
  expect(here.screen?.welcomeFilm).toBe('/film/welcome')
  const { id, code, visitId } = await clerk.raise({ matter: 'pin', placeId: 'desk' })
  await ewa.expectPage(code)
  expect((await here.client())?.film).toBe('/film/called')
  const link = (await clerk.get<ClientLinkView>(`/api/visits/${visitId}/link`)).body.code
  const page = () => say(office.baseUrl, 'GET', `/wizyta/${link}?lang=pl`)
  expect((await page()).text).toMatch(/<video [^>]*src="\/film\/called" controls/)
  expect((await page()).text).not.toContain('autoplay')
  await ewa.makes('accept', id, { minutes: 3 })
  expect((await here.client())?.film).toBeUndefined()
  expect((await page()).text).not.toContain('<video')
  puts('onTheWay.mp4')
  await office.advance(minutes(1))
  await office.settle()
  expect((await page()).text).toContain('/film/onTheWay')
})

test('a film comes in the parts that a player asks for, and nothing beside the films comes at all', async () => {
  puts('called.mp4', '0123456789')
  puts('secret.txt')
  const office = await startOffice({ filmsDir: folder })
  const asks = (path: string, headers: Record<string, string> = {}) => fetch(`${office.baseUrl}${path}`, { headers })
  const part = await asks('/film/called', { range: 'bytes=2-4' })
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '234', 'bytes 2-4/10'])
  const whole = await asks('/film/called')
  expect(whole.headers.get('content-type')).toBe('video/mp4')
  expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
  expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await whole.text()).toBe('0123456789')
  for (const path of ['here', 'secret.txt', 'called.mp4', '..%2fsecret.txt', '%2e%2e', 'CALLED'])
    expect((await asks(`/film/${path}`)).status).toBe(404)
  // It was taken away a moment ago.
  rmSync(join(folder, 'called.mp4'))
  expect((await asks('/film/called')).status).toBe(404)
})

test('the administrator sees which are there, which are missing, and what is mistyped or empty', async () => {
  puts('called.mp4')
  puts('Welcome.mp4')
  puts('here.webm', '')
  const office = await startOffice({ filmsDir: folder })
  const admin = await office.visitor('admin')
  const { body } = await admin.get<FilmsView>('/api/films')
  expect(body.folder).toBe(folder)
  expect(body.films.filter(({ file }) => file !== undefined)).toEqual([
    { slot: 'called', file: 'called.mp4', bytes: 20 },
  ])
  expect(body.films).toHaveLength(7)
  expect(body.others).toEqual(['Welcome.mp4', 'here.webm'])
})

test('an office without the folder works as before', async () => {
  const office = await startOffice({ filmsDir: join(folder, 'none') })
  const admin = await office.visitor('admin')
  expect((await admin.get<FilmsView>('/api/films')).body).toMatchObject({ others: [] })
  const bare = await startOffice()
  expect((await (await bare.visitor('admin')).get<FilmsView>('/api/films')).body).not.toHaveProperty('folder')
})
