import { type Drill, ringsFor } from '../../models/domain/drills/drill.ts'
import { drillTag } from '../../models/wire/pushed.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { DrillSaved } from './drills.ts'

interface PushDrillsDeps {
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
  readonly directory: OfficeDirectory
}

/**
 * Practice for those whose every page is closed: one notification, once. It ends by itself without another push, because
 * a browser counts the pushes that show nothing.
 */
export function pushDrills({ subscriptions, sender, directory }: PushDrillsDeps): DrillSaved {
  return (after, before) => {
    for (const { personId, reach } of after.calls)
      if (reach === 'push' && ringsFor(after, personId) && !(before && ringsFor(before, personId)))
        push(after, personId)
  }

  function push({ id, by, planId }: Drill, personId: string): void {
    const notice = { personId, drillId: id, byName: directory.person(by).name, isPlanned: planId !== undefined }
    for (const browser of subscriptions.of(personId))
      sender.send(browser, { kind: 'drill', receiptKey: browser.receiptKey, ...notice }, drillTag(id))
  }
}
