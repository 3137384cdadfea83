import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { PushSender } from './pushSender.ts'
import { pushServices as servicesOfBrowsers } from './pushService.ts'
import { PushSubscriptions } from './pushSubscriptions.ts'

interface PushServicesDeps extends Foundation {
  readonly keys: PushKeys
  readonly directory: OfficeDirectory
}

export function pushServices({ store, parts, keys, directory, ...deps }: PushServicesDeps) {
  const { clock, log, publicOrigin, pushService: service = servicesOfBrowsers([]) } = deps
  const { timeZone } = directory.now.office
  const subscriptions = new PushSubscriptions({ clock, log }, store.pushSubscriptions, timeZone)
  parts.add(subscriptions.collection)
  const sender = parts.add(new PushSender({ clock, keys, service, subscriptions, log, publicOrigin }))
  return { subscriptions, sender, pushService: service }
}
