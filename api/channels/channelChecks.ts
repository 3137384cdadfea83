import type { Logger } from 'pino'
import { type Clock, type Instant, minutes } from '../../models/domain/clock.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import { isProvenOn, type Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Pools } from '../push/pools.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

/** Before the first client comes. */
const AHEAD_MS = minutes(30)
/** A program that is being started again is asked again soon, and not all the time. */
const AGAIN_MS = minutes(5)
/** To one computer: a whole office of channels does not open a hundred connections. */
const AT_ONCE = 4

interface ChannelChecksDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly webhooks: Webhooks
  readonly directory: Pick<OfficeDirectory, 'now'>
  /** Of several servers one asks. */
  isItsTurn(): boolean
}

/**
 * Every working day each channel is asked once, without disturbing anybody, whether it still works: a person who has no
 * browser cannot say so in the morning. One that takes nothing is asked until it does.
 */
export class ChannelChecks {
  private readonly askedAt = new Map<string, Instant>()
  private readonly pools = new Pools(AT_ONCE)

  constructor(private readonly deps: ChannelChecksDeps) {}

  /** Nobody waits for a computer that does not answer, and no other computer does. */
  look(): void {
    const { webhooks, directory, clock } = this.deps
    const now = clock.now()
    const { office } = directory.now
    const isTime = isOpenAt(office, now) || isOpenAt(office, now + AHEAD_MS)
    if (!isTime || !this.deps.isItsTurn()) return
    for (const channel of webhooks.all().filter((each) => this.isDue(each, now))) {
      this.askedAt.set(channel.id, now)
      void this.ask(channel)
    }
  }

  private async ask(channel: Webhook): Promise<void> {
    const { webhooks, log } = this.deps
    try {
      await this.pools.run(new URL(channel.url).host, () => webhooks.check(channel))
    } catch (error) {
      log.warn({ err: error }, 'the channel of a person could not be checked; it is asked again')
    }
  }

  private isDue(webhook: Webhook, now: Instant): boolean {
    const { id, personId, state } = webhook
    if (personId === undefined || state !== 'on') return false
    const { timeZone } = this.deps.directory.now.office
    return !isProvenOn(webhook, now, timeZone) && now - (this.askedAt.get(id) ?? Number.NEGATIVE_INFINITY) >= AGAIN_MS
  }
}
