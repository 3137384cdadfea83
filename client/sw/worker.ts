import type { Pushed } from '../../models/wire/pushed.ts'
import { takePress } from './press.ts'
import { takePush } from './pushes.ts'
import { scope } from './scope.ts'
import { forgetOldShells, fromShell, keepShell } from './shell.ts'
import { renewSubscription } from './subscription.ts'

/* What runs when no page of ours does: calls by push, their answers, and the shell without a server. */

scope.addEventListener('install', (event) => {
  // The newest worker at once: an old one would talk to a newer server.
  void scope.skipWaiting()
  event.waitUntil(keepShell())
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOldShells(), scope.clients.claim()]))
})

scope.addEventListener('fetch', (event) => {
  const found = fromShell(event.request)
  if (found) event.respondWith(found)
})

scope.addEventListener('push', (event) => {
  if (event.data) event.waitUntil(takePush(event.data.json() as Pushed))
})

scope.addEventListener('notificationclick', (event) => {
  event.waitUntil(takePress(event.action, event.notification))
})

scope.addEventListener('pushsubscriptionchange', (event) => {
  const changed = event as ExtendableEvent
  changed.waitUntil(renewSubscription())
})
