import { effect } from '@preact/signals'
import type { CallView } from '../../models/wire/views.ts'
import { isConnected, onConnect, tell } from '../state/live.ts'
import { ringId } from './callList.ts'
import { ringingCalls } from './calls.ts'

type Receipt = 'page:delivered' | 'page:seen'

/** Receipts that the server has, or that are on their way: each ring of each page is confirmed once. */
const given = new Set<string>()

/** This device has the page: said at once, hidden tab or not, because the clerk waits for it five seconds. */
export function startReceipts(): void {
  effect(() => {
    if (!isConnected.value) return
    for (const call of ringingCalls.value) void give('page:delivered', call)
  })
  onConnect(() => {
    for (const call of ringingCalls.value) void give('page:delivered', call)
  })
}

/** A human had the card before their eyes. */
export const giveSeen = (call: CallView): Promise<void> => give('page:seen', call)

async function give(what: Receipt, call: CallView): Promise<void> {
  if (call.pageId === undefined) return
  const name = `${what} ${ringId(call)}`
  if (given.has(name)) return
  given.add(name)
  const answer = await tell(what, { requestId: call.requestId, pageId: call.pageId, rings: call.rings })
  // Not heard: said again on the next connect or change. Refused: saying it again would change nothing.
  if (!answer.ok && answer.code === 'noAnswer') given.delete(name)
}
