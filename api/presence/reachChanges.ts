import type { Logger } from 'pino'
import type { PersonId } from '../../models/domain/directory.ts'
import { lookAgain } from '../../models/domain/escalation/lookAgain.ts'
import { isReachable } from '../../models/domain/escalation/responders.ts'
import { wentAway } from '../../models/domain/escalation/wentAway.ts'
import { isOpen } from '../../models/domain/request/request.ts'
import { BOARDS } from '../../models/wire/events.ts'
import { boardRoom } from '../paging/announce.ts'
import { personRoom } from '../paging/callView.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { MakeScene } from '../requests/scene.ts'
import type { ParterServer } from '../web/sockets.ts'
import type { Presence } from './presence.ts'

interface Needed {
  readonly io: ParterServer
  readonly presence: Presence
  readonly open: OpenRequests
  readonly ledger: Ledger
  readonly scene: MakeScene
  readonly log: Logger
}

/**
 * Somebody can be reached, or no longer: the boards and their own screens see it, calls of somebody who went away go
 * on to the next, and requests that passed them over look again. Returns what has to be looked at after a start.
 */
export function followReach({ io, presence, open, ledger, scene, log }: Needed): () => Promise<void> {
  presence.onChanged((personId) => {
    io.to([...BOARDS.map(boardRoom), personRoom(personId)]).emit('presence:changed', presence.viewOf(personId))
    passOnCallsOf(personId)
      .then(() => lookAgainFor(personId))
      .catch((error: unknown) => log.error({ err: error, personId }, 'could not look again'))
  })

  async function passOnCallsOf(personId: PersonId): Promise<void> {
    if (isReachable(presence.reachOf(personId))) return
    for (const { id, pages } of open.engaging(personId)) {
      if (!pages.some((page) => page.personId === personId && isOpen(page))) continue
      await ledger.change(id, (current) => wentAway(current, scene(id), personId))
    }
  }

  /** An absence may have begun while nothing ran. */
  async function afterStart(): Promise<void> {
    const called = open.all().flatMap(({ pages }) => pages.filter(isOpen).map(({ personId }) => personId))
    for (const personId of new Set(called)) await passOnCallsOf(personId)
  }

  async function lookAgainFor(personId: PersonId): Promise<void> {
    for (const { id, skipped } of open.all()) {
      if (!skipped.some((skip) => skip.personId === personId)) continue
      await ledger.change(id, (current) => lookAgain(current, scene(id), personId))
    }
  }

  return afterStart
}
