import type { WebhookService } from '../../../api/webhooks/webhookService.ts'
import type { Received } from '../../support/testReceiver.ts'

/** Another program of the office, without a network between: it takes every message, at once. */
export class MemoryReceiver {
  readonly received: Received[] = []
  readonly url = 'https://messages.office.example/hook'
  readonly service: WebhookService = {
    hosts: [new URL(this.url).host],
    isListed: () => true,
    post: async ({ url, headers, body }) => {
      const { pathname: path } = new URL(url)
      const signatures = (headers['webhook-signature'] ?? '').split(' ')
      const [id = '', at] = [headers['webhook-id'], Number(headers['webhook-timestamp'])]
      this.received.push({ id, at, signatures, body: JSON.parse(body), text: body, path })
      for (const heard of this.waiting.splice(0)) heard()
      return { isTaken: true, status: 204, tookMs: 0, isInside: true }
    },
  }
  private readonly waiting: (() => void)[] = []

  /** When so many have come. */
  async heard(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) await new Promise<void>((heard) => void this.waiting.push(heard))
    return this.received
  }
}
