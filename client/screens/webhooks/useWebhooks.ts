import { useState } from 'preact/hooks'
import type { WebhookBody, WebhooksView } from '../../../models/wire/webhooks.ts'
import { announce } from '../../state/announcer.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { useQuery } from '../../state/useQuery.ts'
import { webhookWords } from './words.ts'

/** The addresses that are told, and what can be done with them: one thing at a time. */
export function useWebhooks() {
  const words = webhookWords.value
  const { known, again } = useQuery<WebhooksView>('/webhooks')
  const [busy, setBusy] = useState<string>()
  const [fault, setFault] = useState<string>()

  const send = async (what: string, order: () => Promise<WebhooksView>): Promise<WebhooksView | undefined> => {
    if (busy !== undefined) return undefined
    setBusy(what)
    setFault(undefined)
    try {
      const answer = await order()
      await again()
      return answer
    } catch (error) {
      const isUrl = error instanceof Refused && error.view.detail.problems?.some(({ path }) => path === 'url')
      setFault(isUrl ? words.notListed : explain(error))
      return undefined
    } finally {
      setBusy(undefined)
    }
  }

  return {
    known,
    again,
    fault,
    isBusy: busy !== undefined,
    isTesting: (id: string) => busy === `test ${id}`,
    forget: () => setFault(undefined),
    make: (body: WebhookBody) => send('make', () => ask('/webhooks', { method: 'POST', body })),
    test: (id: string) => send(`test ${id}`, () => ask(`/webhooks/${id}/tests`, { method: 'POST' })),
    renew: (id: string) => send(`renew ${id}`, () => ask(`/webhooks/${id}/secret`, { method: 'POST' })),
    remove: async (id: string) => {
      const answer = await send(`remove ${id}`, () => ask(`/webhooks/${id}`, { method: 'DELETE' }))
      if (answer) announce(words.removed)
      return answer
    },
  }
}

export type WebhookActions = ReturnType<typeof useWebhooks>
