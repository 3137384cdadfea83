import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { type App, createApp } from '../../../api/app.ts'
import { steadyClock } from '../../../api/clock.ts'
import { newFirstSecret } from '../../../api/office/firstAdministrator.ts'
import { prepareOffice } from '../../../api/office/firstStart.ts'
import { openStore, type Store } from '../../../models/store/store.ts'
import { officeFolder } from '../../support/officeAddress.ts'
import { MONDAY_TEN } from '../../support/startOffice.ts'
import { TestClock } from '../../support/testClock.ts'

/** An office before anybody is in it, started as `npm run office:new` starts it. */
export class NewOffice {
  readonly clock = new TestClock(MONDAY_TEN)
  url = ''
  /** What the printed link carries; absent: no link was printed. */
  secret: string | undefined
  private app: App | undefined
  private opened: Store | undefined
  private readonly visitors: (() => Promise<void>)[] = []

  private constructor(readonly dataDir: string) {}

  static async create(): Promise<NewOffice> {
    return new NewOffice(officeFolder())
  }

  get store(): Store {
    if (!this.opened) throw new Error('The office is not running.')
    return this.opened
  }

  get baseUrl(): string {
    return this.url
  }

  /** Browsers leave before the office stops. */
  beforeStop(leave: () => Promise<void>): void {
    this.visitors.push(leave)
  }

  async start({ newOffice = true, clientDir }: { newOffice?: boolean; clientDir?: string } = {}): Promise<void> {
    await this.stop()
    this.opened = await openStore({ dataDir: this.dataDir })
    await prepareOffice(this.opened, this.clock, { newOffice })
    this.secret = await newFirstSecret(this.opened, this.clock)
    const log = pino({ level: 'error' }, { write: (line: string) => console.error(line) })
    const clock = steadyClock(this.clock)
    this.app = await createApp({ store: this.opened, clock, log, newId: randomUUID, secure: false, clientDir })
    await this.app.start()
    const { http } = this.app
    await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
    this.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  }

  /** Some time passes, and everything it sets off. */
  async advance(ms: number): Promise<void> {
    await this.clock.advanceTo(this.clock.now() + ms, async () => {
      await this.app?.idle()
    })
  }

  async stop(): Promise<void> {
    for (const leave of this.visitors.splice(0)) await leave()
    await this.app?.stop()
    await this.opened?.close()
    this.app = undefined
    this.opened = undefined
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
