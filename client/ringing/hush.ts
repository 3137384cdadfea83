import { signal } from '@preact/signals'

/** Ids of what was silenced or answered here or in another tab: one ring of one page each. */
export const hushed = signal<ReadonlySet<string>>(new Set())

type Message = { readonly hush: readonly string[] } | { readonly unhush: readonly string[] }

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('parter-ringing')
if (channel) channel.onmessage = (event: MessageEvent<Message>) => apply(event.data)

/**
 * Quiets these rings in every tab of this browser at once, without waiting for the server: whoever answers should
 * not be shouted at while the answer travels. The card stays until the server says that it is done.
 */
export function hush(rings: readonly string[]): void {
  tell({ hush: rings })
}

/** The answer was refused or did not arrive: somebody still has to come. */
export function unhush(rings: readonly string[]): void {
  tell({ unhush: rings })
}

function tell(message: Message): void {
  apply(message)
  channel?.postMessage(message)
}

function apply(message: Message): void {
  const next = new Set(hushed.value)
  if ('hush' in message) for (const ring of message.hush) next.add(ring)
  else for (const ring of message.unhush) next.delete(ring)
  hushed.value = next
}
