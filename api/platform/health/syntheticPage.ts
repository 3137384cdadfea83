import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Namespace, Server } from 'socket.io'
import type { Socket as RobotSocket } from 'socket.io-client'
import { type Clock, minutes, seconds } from '../../../models/domain/clock.ts'
import type { SyntheticPageStore } from '../../../models/store/syntheticPageStore.ts'
import { DeadMansSwitch } from './deadMansSwitch.ts'
import { connectRobot, ROBOT_HEADER, ROBOT_NAMESPACE, type RobotHears, type RobotSays } from './robot.ts'

const EVERY_MS = minutes(1)
const RECEIPT_MS = seconds(5)
const SILENT_AFTER_MS = minutes(3)

interface SyntheticPageDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly store: SyntheticPageStore
  newId(): string
}

/**
 * Calls a robot every minute by the path of every page: stored, sent over a socket, acknowledged, the receipt stored.
 * It is nobody of the office and raises no request, so that boards, reports and presence know nothing of it.
 */
export class SyntheticPage {
  private readonly secret = randomBytes(32).toString('base64url')
  private readonly silence: DeadMansSwitch
  private robot: RobotSocket<RobotHears, RobotSays> | undefined
  private connections: Namespace<RobotSays, RobotHears> | undefined
  private attempt: Promise<void> | undefined
  private cancel: (() => void) | undefined
  private receipt: { readonly pageId: string; settle(why?: Error): void } | undefined
  private tookMs: number | undefined
  private passed = 0
  private stopped = false

  constructor(private readonly deps: SyntheticPageDeps) {
    const { clock, log } = deps
    this.silence = new DeadMansSwitch(clock, SILENT_AFTER_MS, () =>
      log.error('no synthetic page has passed for three minutes: pages may not reach anybody'),
    )
  }

  /** Begins as soon as the server listens. */
  follow(io: Pick<Server, 'of'>, http: HttpServer): void {
    const connections: Namespace<RobotSays, RobotHears> = io.of(ROBOT_NAMESPACE)
    this.connections = connections
    connections.use((socket, next) => next(this.isRobot(socket.request) ? undefined : new Error('notAllowed')))
    connections.on('connection', (socket) => {
      socket.on('delivered', (pageId) => {
        if (pageId === this.receipt?.pageId) this.receipt.settle()
      })
    })
    http.once('listening', () => {
      this.silence.sign()
      this.robot = connectRobot(http, this.secret)
      this.robot.once('connect', () => this.page())
      this.robot.on('disconnect', () => this.receipt?.settle(new Error('the robot lost its connection')))
      this.cancel = this.deps.clock.after(EVERY_MS, () => this.page())
    })
  }

  isRobot({ headers }: IncomingMessage): boolean {
    const secret = headers[ROBOT_HEADER]
    const [said, known] = [Buffer.from(typeof secret === 'string' ? secret : ''), Buffer.from(this.secret)]
    return said.length === known.length && timingSafeEqual(said, known)
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.cancel?.()
    this.silence.disarm()
    this.robot?.disconnect()
    await this.attempt
    this.cancel?.()
  }

  /** When the page that is under way, if any, has passed or failed. */
  async idle(): Promise<void> {
    await this.attempt
  }

  /** Calls the robot now; false: it has not been reached. */
  async tryNow(): Promise<boolean> {
    const before = this.passed
    this.page()
    await this.attempt
    return this.passed > before
  }

  isWell(): boolean {
    return !this.silence.isSilent
  }

  /** How long the last page took from before it was stored until its receipt was. */
  get lastMs(): number | undefined {
    return this.tookMs
  }

  private page(): void {
    const { clock, log } = this.deps
    this.cancel?.()
    this.cancel = clock.after(EVERY_MS, () => this.page())
    this.attempt ??= this.pass()
      .then(() => {
        if (this.silence.isSilent) log.warn('synthetic pages pass again')
        this.silence.sign()
      })
      .catch((error: unknown) => {
        // The one that was under way when Parter was stopped cannot pass.
        if (!this.stopped) log.warn({ err: error }, 'a synthetic page did not pass')
      })
      .finally(() => {
        this.attempt = undefined
      })
  }

  private async pass(): Promise<void> {
    const { clock, store, newId } = this.deps
    const startedAt = performance.now()
    const page = { pageId: newId(), sentAt: clock.now() }
    await store.write(page)
    await this.delivered(page.pageId)
    await store.write({ ...page, deliveredAt: clock.now() })
    this.tookMs = performance.now() - startedAt
    this.passed += 1
  }

  private delivered(pageId: string): Promise<void> {
    const { connections, robot } = this
    if (!connections || !robot?.connected) return Promise.reject(new Error('the robot has no connection'))
    return new Promise<void>((done, refuse) => {
      const settle = (why?: Error): void => {
        cancel()
        this.receipt = undefined
        if (why) refuse(why)
        else done()
      }
      const cancel = this.deps.clock.after(RECEIPT_MS, () => settle(new Error('no receipt came')))
      this.receipt = { pageId, settle }
      // Only here: the robots of other servers are called by their own.
      connections.local.emit('page', pageId)
    })
  }
}
