import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { loadSampleOffice } from '../../api/office/firstStart.ts'
import type { Opening } from '../../api/office/officeFolders.ts'
import { OfficeOwner } from '../../api/office/officeOwner.ts'
import { openStore } from '../../models/store/store.ts'
import { BACKUP_MAX_BYTES } from '../../models/wire/beginning.ts'
import { backup } from '../../scripts/backup.ts'
import { fillOffice } from '../faults/support/serverProcess.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'
import { OwnedOffice } from './support/ownedOffice.ts'
import { cookieOf, say } from './support/say.ts'

/* What a new office can begin with instead of being set up: the sample, or a backup; each with a definite end. */
let office: OwnedOffice
let copies = ''

beforeEach(() => {
  office = new OwnedOffice()
  copies = join(office.home, 'copies')
})

afterEach(() => office.remove())

/** A backup of a small office, or of the sample. */
async function backupOf(kind: 'office' | 'sample'): Promise<Buffer> {
  const file = join(office.home, `${kind}.backup`)
  if (kind === 'office') await fillOffice({ dataDir: copies })
  else {
    const store = await openStore({ dataDir: copies })
    await loadSampleOffice(store, new TestClock(MONDAY_TEN))
    await store.close()
  }
  await backup({ dataDir: copies }, file)
  return readFileSync(file)
}

/** Says how much is coming, and sends nothing of it. */
function announce(secret: string, bytes: number): Promise<number | undefined> {
  return new Promise((answered, failed) => {
    const headers = {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/octet-stream',
      'content-length': bytes,
    }
    const asking = request(`${office.url}/api/beginning/backup`, { method: 'POST', headers })
    asking.once('error', failed).once('response', ({ statusCode }) => {
      answered(statusCode)
      asking
        .off('error', failed)
        .on('error', () => undefined)
        .destroy()
    })
    asking.flushHeaders()
  })
}

const setUp = (secret: string) =>
  say(office.url, 'POST', '/api/first-administrator', {
    body: { secret, name: 'Anna Nowak', login: 'anna', password: 'seven quiet lampposts', officeName: 'Urząd Gminy' },
  })

test('the sample is opened in place of a new office, which stays in its folder', async () => {
  await office.start()
  const { secret } = office
  expect(await office.look(secret)).toEqual({ canBegin: ['sample', 'backup'] })
  expect((await office.send('/sample', secret)).status).toBe(202)
  // A double click begins nothing more.
  await office.send('/sample', secret).catch(() => undefined)
  expect(await office.end(secret)).toEqual({ what: 'sample', phase: 'done' })
  expect((await say(office.url, 'GET', '/api/office')).body).toMatchObject({ sample: true })
  expect(existsSync(join(office.folder, 'store.db'))).toBe(true)
  // The link was for the other office: here it tells how that ended, and opens nothing.
  expect((await office.send('/backup', secret, Buffer.from('x'))).status).toBe(404)
  expect((await setUp(secret)).status).toBe(404)
})

test('a backup takes the place of the new office, whose people then sign in; what was there is kept beside it', async () => {
  await office.start()
  const { secret } = office
  const file = await backupOf('office')
  const replies = await Promise.all([1, 2, 3].map(() => office.send('/backup', secret, file)))
  expect(replies.map(({ status }) => status)).toEqual([202, 202, 202])
  const end = await office.end(secret)
  expect(end).toMatchObject({ what: 'backup', phase: 'done', officeName: { en: 'Small office' } })
  expect(end?.copied).toBeGreaterThan(0)
  const cookie = await cookieOf(office.url, 'admin', 'a password of a test')
  const log = await say(office.url, 'GET', '/api/security-log', { cookie })
  expect(log.text).toContain('restoreBackup')
  expect((await setUp(secret)).status).toBe(404)
  const left = readdirSync(office.home).filter((name) => name.startsWith('office'))
  expect(left.map((name) => name.replace(/\d+$/, ''))).toEqual(['office', 'office.backup', 'office.before-restore-'])
})

test.each([
  { what: 'that is cut short', fault: 'notWhole', file: async () => (await backupOf('office')).subarray(0, -9) },
  { what: 'that is something else', fault: 'notWhole', file: async () => Buffer.from('my holiday pictures') },
  { what: 'of the sample', fault: 'sample', file: () => backupOf('sample') },
])('a backup $what is refused with its reason, and the new office is as it was', async ({ fault, file }) => {
  await office.start()
  const { secret } = office
  expect((await office.send('/backup', secret, await file())).status).toBe(202)
  expect(await office.end(secret)).toMatchObject({ what: 'backup', phase: 'failed', fault })
  expect(readdirSync(office.home).filter((name) => /^office\.(?!backup)/.test(name))).toEqual([])
  expect((await setUp(secret)).status).toBe(201)
})

test('nothing is begun without the link, nor once there is an administrator, nor with what is too large', async () => {
  await office.start()
  const { secret } = office
  for (const path of ['/sample', '/backup']) {
    expect((await office.send(path, 'x'.repeat(32), Buffer.from('x'))).status).toBe(404)
    expect((await say(office.url, 'POST', `/api/beginning${path}`)).status).toBe(404)
  }
  const headers = { authorization: `Bearer ${secret}` }
  expect((await say(office.url, 'POST', '/api/beginning/backup', { body: '{}', headers })).status).toBe(400)
  expect(await announce(secret, BACKUP_MAX_BYTES + 1)).toBe(413)
  expect((await setUp(secret)).status).toBe(201)
  expect((await office.send('/sample', secret)).status).toBe(404)
  expect((await office.send('/backup', secret, await backupOf('office'))).status).toBe(404)
})

test('where the sample has no folder, or others could reach it, the page tells the command instead', async () => {
  await office.start({ PUBLIC_ORIGIN: 'https://parter.office.example' })
  expect(await office.look(office.secret)).toEqual({ canBegin: ['backup'] })
  expect((await office.send('/sample', office.secret)).status).toBe(404)
})

const fail = (reason: unknown): never => {
  throw reason
}

const FORMER: Opening = { address: { dataDir: 'former' }, news: [] }
const NEXT: Opening = { address: { dataDir: 'next' }, news: [] }

test.each(['the change', 'opening what it leaves'])('when %s fails, the former office is open again', async (what) => {
  const told: string[] = []
  const owner = new OfficeOwner(async ({ address }) => {
    const name = 'dataDir' in address ? address.dataDir : ''
    if (name === 'next') throw new Error('cannot be opened')
    told.push(`${name} opened`)
    return { stop: async () => void told.push(`${name} closed`) }
  }, fail)
  await owner.start(FORMER)
  const apply = async (): Promise<Opening> => {
    if (what === 'the change') throw new Error('cannot be done')
    return NEXT
  }
  await expect(owner.instead({ apply, undo: async () => void told.push('undone') })).rejects.toThrow('cannot be')
  expect(told).toEqual(['former opened', 'former closed', 'undone', 'former opened'])
  expect(owner.opening).toBe(FORMER)
})

test('when not even the former office can be opened again, the process is told', async () => {
  let isThere = true
  const lost: unknown[] = []
  const owner = new OfficeOwner(
    async () => {
      if (!isThere) throw new Error('gone')
      return { stop: async () => undefined }
    },
    (reason) => lost.push(reason),
  )
  await owner.start(FORMER)
  isThere = false
  await expect(owner.instead({ apply: async () => NEXT, undo: async () => undefined })).rejects.toThrow('gone')
  expect(lost).toHaveLength(1)
})
