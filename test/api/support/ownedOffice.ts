import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../../api/config.ts'
import { Beginning } from '../../../api/office/beginning.ts'
import { linkFileIn, readLinkFile } from '../../../api/office/linkFile.ts'
import { openingOf } from '../../../api/office/officeFolders.ts'
import { OfficeOwner } from '../../../api/office/officeOwner.ts'
import { openOffice } from '../../../api/openOffice.ts'
import { createLog } from '../../../api/platform/audit/logLines.ts'
import type { BeginningView } from '../../../models/wire/beginning.ts'
import { keptPort } from '../../support/keptPort.ts'
import { officeFolder } from '../../support/officeAddress.ts'

const MOST_LOOKS = 600

/** A new office as a start leaves it, with everything that owns it: it can be closed, and another one opened. */
export class OwnedOffice {
  readonly home = officeFolder()
  url = ''
  private readonly visitors: (() => Promise<void>)[] = []
  /** In the server's window. */
  readonly said: string[] = []
  private owner: OfficeOwner | undefined
  private readonly lost = (reason: unknown): void => {
    this.said.push(`lost: ${reason}`)
  }

  constructor(private readonly clientDir = officeFolder()) {}

  get baseUrl(): string {
    return this.url
  }

  /** Browsers leave before it stops. */
  beforeStop(leave: () => Promise<void>): void {
    this.visitors.push(leave)
  }

  /** What the process is told from outside; by default both offices have their folders in the home. */
  async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const PORT = String(await keptPort())
    const config = readConfig({ PORT, HOST: '127.0.0.1', NEW_OFFICE: 'true', LOG_LEVEL: 'error', ...settings })
    const place = settings.DATA_DIR === undefined ? { home: this.home } : config.store
    const log = createLog(config.logLevel)
    let { port } = config
    const owner = new OfficeOwner(async (opening) => {
      const surroundings = {
        config: { ...config, port },
        log,
        mailService: undefined,
        beginning,
        clientDir: this.clientDir,
        environment: {},
      }
      const office = await openOffice({ ...surroundings, say: (line) => this.said.push(line) }, opening)
      port = office.port
      return office
    }, this.lost)
    const beginning = new Beginning({ place, owner, log })
    this.owner = owner
    await owner.start(openingOf(place, config))
    this.url = `http://127.0.0.1:${port}`
  }

  get folder(): string {
    return join(this.home, 'office')
  }

  get secret(): string {
    return /#([\w-]+)/.exec(readLinkFile(linkFileIn(this.folder)) ?? '')?.[1] ?? ''
  }

  send(path: string, secret: string, body?: Buffer): Promise<Response> {
    return fetch(`${this.url}/api/beginning${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/octet-stream' },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    })
  }

  async look(secret: string): Promise<BeginningView> {
    const reply = await fetch(`${this.url}/api/beginning`, { headers: { authorization: `Bearer ${secret}` } })
    if (!reply.ok) throw new Error(`${reply.status}`)
    return (await reply.json()) as BeginningView
  }

  /** As the page does it: again and again, also while nobody answers. */
  async end(secret: string): Promise<BeginningView['course']> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const view = await this.look(secret).catch(() => undefined)
      if (view?.course?.phase === 'done' || view?.course?.phase === 'failed') return view.course
      await new Promise((again) => setTimeout(again, 20))
    }
    throw new Error(`It has no end. ${this.said.at(-1)}`)
  }

  async remove(): Promise<void> {
    for (const leave of this.visitors.splice(0)) await leave()
    await this.owner?.stop()
    await rm(this.home, { recursive: true, force: true })
  }
}
