import type { Logger } from 'pino'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { guarded } from '../platform/guarded.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

interface OfTheGoneDeps {
  readonly log: Logger
  readonly webhooks: Webhooks
  readonly directory: OfficeDirectory
}

/** Whoever has left is called no more, and their number, which may stand in the address, is forgotten. */
export function channelsOfTheGone({ log, webhooks, directory }: OfTheGoneDeps) {
  const underWay = new UnderWay()
  const failed = 'the channel of somebody who has left could not be removed'
  directory.onReplaced(guarded(log, failed, () => underWay.add(forget())))
  return { begin: forget, idle: () => underWay.idle() }

  async function forget(): Promise<void> {
    const { employees } = directory.now
    for (const { id, personId } of webhooks.all())
      if (personId !== undefined && !employees.has(personId)) await webhooks.removeIfThere(id)
  }
}
