import { randomUUID } from 'node:crypto'
import { seconds } from '../../models/domain/clock.ts'
import type { EscalationPolicy } from '../../models/domain/request/escalation.ts'
import { say } from '../api/support/say.ts'
import { Device } from '../faults/support/device.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { expectOnce } from './support/expectOnce.ts'
import { SeveralServers } from './support/severalServers.ts'
import { COMMIT_BEFORE, versionBefore } from './support/versionBefore.ts'

/*
 * Three servers become those of this version one after the other, while clients come. PARTER_BEFORE names the commit of
 * the version before: it is fetched from git and built, with the packages it had.
 */

const commit = COMMIT_BEFORE ?? ''
const betweenVersions = COMMIT_BEFORE === undefined || process.env.MONGODB_URI === undefined ? test.skip : test
/** All of them stay open: an office has a dozen. */
const OPEN = 200
/** Building the version before takes two minutes of it. */
const PATIENCE_MS = 400_000
const POLICY: EscalationPolicy = [
  { afterMs: 0, unless: 'accepted', call: 'first' },
  { afterMs: seconds(12), unless: 'accepted', call: 'next' },
  { afterMs: seconds(600), unless: 'arrived', call: 'manager' },
]

let office: SeveralServers | undefined
let devices: Device[] = []

afterEach(async () => {
  for (const device of devices) device.close()
  devices = []
  await office?.stop()
}, 30_000)

betweenVersions(
  'three servers are replaced by those of this version, one after the other: no page is lost and no step done twice',
  async () => {
    const program = versionBefore(commit)
    const running = await SeveralServers.start({ servers: 3, policy: POLICY, program })
    office = running
    const { url } = running.balancer
    const deviceOf = async (name: PersonName): Promise<Device> => {
      const device = new Device(url, await running.at(0).cookieOf(name))
      devices.push(device)
      await device.ready()
      return device
    }
    const [ewa, olek] = [await deviceOf('ewa'), await deviceOf('olek')]
    const clerk = await running.at(0).cookieOf('clerk')
    const ids: string[] = []
    let isOver = false
    /** As a screen does: the same key again, until somebody has answered. */
    async function raiseOne(key = randomUUID()): Promise<void> {
      const id = await running.raise(clerk, { key, matterId: 'idCard' }).catch(() => undefined)
      // A test that has failed is not waited for.
      if (id === undefined) return isOver ? undefined : raiseOne(key)
      ids.push(id)
    }
    const counter = (async () => {
      while (!isOver && ids.length < OPEN) await raiseOne()
    })()
    const untilRaised = async (more: number): Promise<void> => {
      const wanted = ids.length + more
      while (ids.length < wanted) await raiseOne()
    }
    const answered: string[] = []
    /** Raised where one version runs, answered where the other does. */
    async function across(from: string, to: string): Promise<void> {
      const id = await running.raise(clerk, { url: from, matterId: 'idCard' })
      const cookie = await running.at(0).cookieOf('clerk')
      const said = await say(to, 'POST', `/api/requests/${id}/accept`, { cookie, body: { personId: 'ewa' } })
      expect([said.status, said.text]).toEqual([200, expect.anything()])
      answered.push(id)
    }
    try {
      await untilRaised(10)
      const olds = [...running.servers]
      for (const [at, old] of olds.entries()) {
        old.signal('SIGTERM')
        await old.exited
        const renewed = await running.startServer({ PORT: old.port })
        await untilRaised(10)
        const other = olds[at + 1]
        if (!other) continue
        await across(other.url, renewed.url)
        await across(renewed.url, other.url)
      }
    } finally {
      isOver = true
    }
    await counter
    const open = (await running.open()).map(({ id }) => id).toSorted()
    expect(open).toEqual([...new Set([...ids, ...answered])].toSorted())
    await Promise.all([ewa.hears(ids), olek.hears(ids)])
    expectOnce(await running.stored([...ids, ...answered]))
    expect((await running.stored(answered)).map(({ status }) => status)).toEqual(answered.map(() => 'accepted'))
  },
  PATIENCE_MS,
)
