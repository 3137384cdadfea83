import { signal } from '@preact/signals'

/** Ids of what was silenced or answered here or in another tab: one ring of one page each. */
export const silencedRings = signal<ReadonlySet<string>>(new Set())

type Message = { readonly silence: readonly string[] } | { readonly unsilence: readonly string[] }

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('parter-rings')
if (channel) channel.onmessage = (event: MessageEvent<Message>) => apply(event.data)

/**
 * Quiets these rings in every tab of this browser at once, without waiting for the server: whoever answers should
 * not be shouted at while the answer travels. The card stays until the server says that it is done.
 */
export function silenceRings(rings: readonly string[]): void {
  tell({ silence: rings })
}

/** The answer was refused or did not arrive: somebody still has to come. */
export function unsilenceRings(rings: readonly string[]): void {
  tell({ unsilence: rings })
}

function tell(message: Message): void {
  apply(message)
  channel?.postMessage(message)
}

function apply(message: Message): void {
  const next = new Set(silencedRings.value)
  if ('silence' in message) for (const ring of message.silence) next.add(ring)
  else for (const ring of message.unsilence) next.delete(ring)
  silencedRings.value = next
}
