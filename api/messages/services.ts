import { seconds } from '../../models/domain/clock.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { Presence } from '../presence/presence.ts'
import type { Endings } from '../requests/endings.ts'
import { followUndone } from '../requests/followUndone.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import { leaveMessage } from './leaveMessage.ts'
import { Messages } from './messages.ts'

/** What is due is data: a look that is late loses nothing. */
const LOOK_EVERY_MS = seconds(30)

interface MessageServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly securityLog: SecurityLog
  readonly repository: RequestRepository
  readonly endings: Endings
}

export function messageServices({ store, parts, clock, log, newId, ...deps }: MessageServicesDeps) {
  const { directory, presence, securityLog, repository, endings } = deps
  const platform = { clock, log }
  const messages = parts.add(
    new Messages({ ...platform, store: store.messages, directory, presence, securityLog, newId }),
  )
  const failed = 'messages could not be looked at'
  const go = () => messages.look()
  parts.add(repeatEvery({ ...platform, everyMs: LOOK_EVERY_MS, firstAfterMs: seconds(1), failed, go }))
  const takeBack = (requestId: string) => messages.takeBack(requestId)
  parts.add(followUndone({ ...platform, repository, outcomes: ['message'], takeBack }))
  return { messages, leaveMessage: leaveMessage({ messages, endings }) }
}
