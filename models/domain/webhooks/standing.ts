import type { Webhook, WebhookState } from './webhook.ts'

/**
 * How an address stands for whoever looks at it. `failing`: it is sent to, and takes nothing. `silent`: nobody confirms the
 * calls it takes. `unheard`: no receipt has come by this channel today.
 */
export type WebhookStanding = WebhookState | 'failing' | 'silent' | 'unheard'

interface Known extends Pick<Webhook, 'state' | 'failingSince'> {
  /** Of a channel alone. */
  readonly isProven?: boolean
  readonly isSilent?: boolean
}

export function standingOf({ state, failingSince, isProven, isSilent }: Known): WebhookStanding {
  if (state !== 'on') return state
  if (failingSince !== undefined) return 'failing'
  if (isSilent) return 'silent'
  return isProven === false ? 'unheard' : 'on'
}
