import { signal } from '@preact/signals'
import type { Need } from '../../../../models/domain/request/needs.ts'
import { passOn } from '../connection.ts'

/** What should be ready; of this client alone. */
export const needs = signal<readonly Need[]>([])
export const isBusy = signal(false)
export const hasFailed = signal(false)

/** Of one intention, so that a press that was not answered, and the next one, are the same call. */
let ticket = newTicket()

export async function ring(): Promise<void> {
  if (isBusy.value) return
  isBusy.value = true
  hasFailed.value = false
  const isHeard = await passOn('bell:ring', { ticket, needs: needs.value })
  isBusy.value = false
  hasFailed.value = !isHeard
  if (!isHeard) return
  ticket = newTicket()
  needs.value = []
}

export const takeBack = (own: string): Promise<boolean> => passOn('bell:takeBack', { ticket: own })

/** As the pages for phones make theirs: 128 random bits. */
function newTicket(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
