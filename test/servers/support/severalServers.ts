import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import type { Request } from '../../../models/domain/request/request.ts'
import { openStore, type Store } from '../../../models/store/store.ts'
import { type BackendAddress, openBackend } from '../../../models/store/storeBackend.ts'
import { say } from '../../api/support/say.ts'
import { builtServer, fillOffice, ServerProcess } from '../../faults/support/serverProcess.ts'
import { officeAddress } from '../../support/officeAddress.ts'
import { Balancer } from './balancer.ts'

/** Servers are found on MongoDB alone: without one these tests have nothing to look at. */
export const onMongodb = process.env.MONGODB_URI === undefined ? test.skip : test

interface Wishes {
  readonly servers: number
  readonly policy?: EscalationPolicy
  /** Of each server. */
  readonly environments?: readonly Record<string, string>[]
  readonly stickiness?: 'none' | 'byCookie'
  /** Of another version, which begins with a store as that version leaves it. */
  readonly program?: string
}

/** Servers of one office, each a process, behind a balancer. */
export class SeveralServers {
  readonly servers: ServerProcess[] = []
  private ends: (() => unknown)[] = []
  private hasStopped = false

  private constructor(
    private readonly uri: string,
    private readonly program: string,
  ) {}

  balancer!: Balancer

  static async start({ servers, policy, environments = [], stickiness, program }: Wishes): Promise<SeveralServers> {
    const address = officeAddress()
    if (!('mongodbUri' in address)) throw new Error('Several servers need MongoDB.')
    await fillOffice(address, policy ? { policy } : {})
    if (program !== undefined) await forgetSteps(address)
    const office = new SeveralServers(address.mongodbUri, builtServer())
    for (let at = 0; at < servers; at++) await office.startServer(environments[at], program)
    office.balancer = await Balancer.before(
      office.servers.map(({ url }) => url),
      stickiness,
    )
    return office
  }

  /** One more, or another in the place of one that has ended. */
  async startServer(environment: Record<string, string> = {}, program = this.program): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'parter-servers-'))
    this.ends.push(() => rmSync(folder, { recursive: true, force: true }))
    const server = await ServerProcess.start(program, { MONGODB_URI: this.uri, ...environment }, [], folder)
    // The test has ended, too late or by a fault, while it started.
    if (this.hasStopped) await server.stop()
    if (server.url === '') throw new Error(`A server did not start: ${server.said}`)
    this.servers.push(server)
    return server
  }

  at(index: number): ServerProcess {
    const server = this.servers[index]
    if (!server) throw new Error(`There is no server ${index}.`)
    return server
  }

  /** By whichever server, or by this one. */
  async raise(cookie: string, { url = this.balancer.url, matterId = 'idCard', key = '' } = {}): Promise<string> {
    const { status, body, text } = await say(url, 'POST', '/api/requests', {
      cookie,
      headers: key === '' ? {} : { 'idempotency-key': key },
      body: { placeId: 'desk', kind: 'serve', needs: ['noStairs'], targets: [{ kind: 'matter', matterId }] },
    })
    if (status !== 200 && status !== 201) throw new Error(`A request was refused: ${status} ${text}`)
    return (body as unknown as { requests: { requestId: string }[] }).requests[0]?.requestId ?? ''
  }

  async stored(ids: readonly string[]): Promise<readonly Request[]> {
    return this.inStore(async (store) => {
      const found: Request[] = []
      for (const id of ids) found.push(...[(await store.requests.find(id)) ?? []].flat())
      return found
    })
  }

  async open(): Promise<readonly Request[]> {
    return this.inStore((store) => store.requests.open())
  }

  async stop(): Promise<void> {
    this.hasStopped = true
    await this.balancer?.stop()
    await Promise.all(this.servers.map((server) => server.stop()))
    for (const end of this.ends.splice(0)) await end()
    await (await openBackend({ mongodbUri: this.uri })).erase()
  }

  private async inStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ mongodbUri: this.uri })
    try {
      return await look(store)
    } finally {
      await store.close()
    }
  }
}

/** Each start then takes its own steps anew. */
async function forgetSteps(address: BackendAddress): Promise<void> {
  const backend = await openBackend(address)
  await backend.connection.collection('migrations').deleteMany({})
  await backend.close()
}
