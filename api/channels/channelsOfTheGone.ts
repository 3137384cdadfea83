import type { Logger } from 'pino'
import { type Clock, hours } from '../../models/domain/clock.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

const AGAIN_MS = hours(1)

interface OfTheGoneDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly webhooks: Webhooks
  readonly directory: OfficeDirectory
}

/**
 * Whoever has left is called no more, and their number, which may stand in the address, is forgotten. One that the store
 * does not let go keeps no other one, and is tried again.
 */
export function channelsOfTheGone({ clock, log, webhooks, directory }: OfTheGoneDeps) {
  const underWay = new UnderWay()
  const failed = 'the channel of somebody who has left could not be removed; it is tried again'
  directory.onReplaced(() => void underWay.add(forget()))
  const { stop } = repeatEvery({ clock, log, everyMs: AGAIN_MS, failed, go: () => underWay.add(forget()) })
  return { begin: forget, stop, idle: () => underWay.idle() }

  async function forget(): Promise<void> {
    const { employees } = directory.now
    for (const { id, personId } of webhooks.all())
      if (personId !== undefined && !employees.has(personId)) await remove(id)
  }

  async function remove(id: string): Promise<void> {
    try {
      await webhooks.removeIfThere(id)
    } catch (error) {
      log.warn({ err: error }, failed)
    }
  }
}
