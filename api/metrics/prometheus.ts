import type { Response } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { STATUSES } from '../../models/domain/lifecycle.ts'
import type { Page } from '../../models/domain/request/request.ts'
import { calledRouteOf } from '../platform/web/authorize.ts'
import type { Measured, Metrics } from './metrics.ts'

/** In seconds; a page that is not heard within a second is one that somebody waits for. */
const DELIVERY_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30]
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3]

/**
 * Prometheus' way of asking. A registry of its own: two offices of one process, as tests have them, count apart. Every
 * label is one of a short list that is written in this program: nobody outside can make the text grow.
 */
export function prometheusMetrics(token: string): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Histogram({
    name: 'parter_http_answer_seconds',
    help: 'Time from a request to the end of its answer, by route of the API; the rest is named "other".',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: ANSWER_BUCKETS,
    registers,
  })
  return {
    token,

    timeAnswers(request, response, next) {
      const end = answers.startTimer()
      response.once('finish', () => {
        const method = METHODS.has(request.method) ? request.method : 'other'
        end({ route: routeOf(response), method, status: response.statusCode })
      })
      next()
    },

    follow(measured, io) {
      followRequests(measured, registers)
      const { storeHealth, deadlines, timerHealth, syntheticPage, mail } = measured
      gauge('parter_connections', 'Open connections of browsers and paired tablets.', () => io.engine.clientsCount)
      gauge('parter_store_up', 'Whether the store took the last write that was tried, 1 or 0.', () =>
        Number(storeHealth.isWell()),
      )
      gauge('parter_runner_up', 'Whether what falls due is done, 1 or 0.', () => Number(deadlines.isWell()))
      gauge('parter_timer_failures', 'How often what a timer was set for has failed.', () => timerHealth.failed)
      gauge('parter_synthetic_page_up', 'Whether a page to the robot has passed within three minutes, 1 or 0.', () =>
        Number(syntheticPage.isWell()),
      )
      gauge('parter_synthetic_page_seconds', 'How long the last one took, from the store to its receipt.', () => {
        const { lastMs } = syntheticPage
        return lastMs === undefined ? undefined : lastMs / 1_000
      })
      const { providerWatch } = measured
      gauge('parter_sign_on_up', 'Whether people can sign in with office accounts, 1 or 0.', () => {
        const { health } = providerWatch
        return health === undefined ? undefined : Number(health)
      })
      gauge('parter_sign_on_clock_ahead_seconds', 'How far the clock of the sign-in server is ahead.', () => {
        const { clockAheadMs } = providerWatch
        return clockAheadMs === undefined ? undefined : Math.round(clockAheadMs / 1_000)
      })
      if (mail) gauge('parter_mail_up', 'Whether the mail server answers, 1 or 0.', () => Number(mail.watch.isWell()))
    },

    async expose() {
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }

  /** Asked for when it is scraped, not before; nothing said while there is nothing to say. */
  function gauge(name: string, help: string, read: () => number | undefined): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = read()
        // A reset would say nought.
        if (value === undefined) this.remove()
        else this.set(value)
      },
    })
  }
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

const routeOf = (response: Response): string => calledRouteOf(response)?.route ?? 'other'

function followRequests({ repository }: Measured, registers: Registry[]): void {
  const entries = new Counter({
    name: 'parter_request_entries_total',
    help: 'Lines written into the histories of requests, by kind: raise, step, accept, arrive, finish and so on.',
    labelNames: ['kind'] as const,
    registers,
  })
  const delivery = new Histogram({
    name: 'parter_page_delivery_seconds',
    help: 'Time from the first ring of a page to the receipt of a device.',
    buckets: DELIVERY_BUCKETS,
    registers,
  })
  const undelivered = new Counter({
    name: 'parter_pages_undelivered_total',
    help: 'Pages of which no device gave a receipt in time, so that the next person was called.',
    registers,
  })
  const late = new Histogram({
    name: 'parter_step_late_seconds',
    help: 'How much later than it was due a step of an escalation was done.',
    buckets: DELIVERY_BUCKETS,
    registers,
  })
  new Gauge({
    name: 'parter_open_requests',
    help: 'Requests that are open now, by where they stand.',
    labelNames: ['status'] as const,
    registers,
    collect() {
      const counts = new Map<string, number>(STATUSES.filter((status) => status !== 'ended').map((each) => [each, 0]))
      for (const { status } of repository.all())
        if (counts.has(status)) counts.set(status, 1 + (counts.get(status) ?? 0))
      for (const [status, count] of counts) this.set({ status }, count)
    },
  })

  // Whoever scrapes several servers adds them up: each counts what it has done itself.
  repository.onOwnSaved((after, before) => {
    for (const { version, kind, lateMs } of after.history) {
      if (version <= (before?.version ?? 0)) continue
      entries.inc({ kind })
      if (lateMs !== undefined) late.observe(lateMs / 1_000)
    }
    const were = new Map(before?.pages.map((page) => [page.id, page]))
    for (const page of after.pages) countPage(page, were.get(page.id))
  })

  function countPage(page: Page, was: Page | undefined): void {
    if (page === was) return
    if (page.firstDeliveredAt !== undefined && was?.firstDeliveredAt === undefined)
      delivery.observe((page.firstDeliveredAt - page.firstRungAt) / 1_000)
    if (page.undeliveredAt !== undefined && was?.undeliveredAt === undefined) undelivered.inc()
  }
}
