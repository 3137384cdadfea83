import { effect, signal } from '@preact/signals'
import type { PushKeyView, SubscriptionView } from '../../models/wire/push.ts'
import { ask } from '../state/api.ts'
import { computer } from '../state/browserStorage.ts'
import { isConnected } from '../state/live.ts'
import { me } from '../state/session.ts'
import { whenBrowserMayHaveChanged } from './browserChanges.ts'
import { onDuty } from './duty.ts'
import { onPushProven } from './followWorker.ts'
import { notificationState } from './noticeState.ts'
import { registered } from './serviceWorker.ts'

/** Whether a call reaches this browser when it is closed. `checking`: the test push is on its way. */
export type PushState = 'off' | 'checking' | 'works' | 'failed' | 'missing'

export const pushState = signal<PushState>('off')

/** A push service delivers in a second or two; some browsers never answer when they cannot reach theirs. */
const PATIENCE_MS = 30_000

/** Where this browser takes pushes, as the office was told. */
const ENDPOINT = 'push'

/** While somebody is on duty here and allows notifications, this browser takes pushes for them. */
export function startPush(): void {
  onPushProven(() => {
    if (pushState.peek() !== 'off') pushState.value = 'works'
  })
  whenBrowserMayHaveChanged(() => void lookAtSubscription())
  effect(() => {
    const wanted = me.value != null && onDuty.value && notificationState.value === 'granted'
    if (!wanted) stop()
    // Tried again with every new connection, until it works.
    else if (isConnected.value && !['works', 'checking'].includes(pushState.peek())) void subscribe()
  })
}

/** The browser may have dropped it: then this browser, closed, is reached no more, until it has subscribed anew. */
async function lookAtSubscription(): Promise<void> {
  if (pushState.peek() !== 'works' || !isConnected.peek()) return
  const subscription = await (await registered)?.pushManager?.getSubscription()
  if (subscription || pushState.peek() !== 'works') return
  await forget().catch(() => undefined)
  await subscribe()
}

async function subscribe(): Promise<void> {
  pushState.value = 'checking'
  const timer = setTimeout(() => leaveChecking('failed'), PATIENCE_MS)
  try {
    const registration = await registered
    if (!registration || !('pushManager' in registration)) return leaveChecking('missing')
    const { key } = await ask<PushKeyView>('/push/key')
    const { endpoint, keys } = (await subscriptionFor(registration.pushManager, key)).toJSON()
    computer.write(ENDPOINT, endpoint)
    const { proven } = await ask<SubscriptionView>('/push/subscriptions', { method: 'POST', body: { endpoint, keys } })
    if (proven) leaveChecking('works')
  } catch {
    clearTimeout(timer)
    leaveChecking('failed')
  }
}

/** One of another office's keys (a new store, say) would take nothing of ours. */
async function subscriptionFor(manager: PushManager, key: string): Promise<PushSubscription> {
  const known = await manager.getSubscription()
  if (known && textOf(known.options.applicationServerKey) === key) return known
  await known?.unsubscribe()
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
}

function leaveChecking(next: PushState): void {
  if (pushState.peek() === 'checking') pushState.value = next
}

/** The duty is over: the office forgets this browser. Whoever signs out is forgotten by the server itself. */
function stop(): void {
  if (pushState.peek() === 'off') return
  pushState.value = 'off'
  if (me.peek()) void forget().catch(() => undefined)
}

/** By the kept address: where the permission was taken back, the browser has no subscription any more. */
async function forget(): Promise<void> {
  const subscription = await (await registered)?.pushManager?.getSubscription()
  const endpoint = subscription?.endpoint ?? computer.read(ENDPOINT)
  if (typeof endpoint !== 'string') return
  await ask('/push/subscriptions', { method: 'DELETE', body: { endpoint } })
  computer.forget(ENDPOINT)
}

function textOf(key: ArrayBuffer | null): string {
  if (!key) return ''
  const bytes = String.fromCharCode(...new Uint8Array(key))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
