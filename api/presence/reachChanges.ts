import type { Logger } from 'pino'
import type { PersonId } from '../../models/domain/directory.ts'
import { lookAgain } from '../../models/domain/escalation/lookAgain.ts'
import { isReachable } from '../../models/domain/escalation/responders.ts'
import { wentAway } from '../../models/domain/escalation/wentAway.ts'
import { isOpen, type Request, type RequestId } from '../../models/domain/request/request.ts'
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

  // Whoever came or went while this was being written was looked for in what it said before.
  ledger.onSaved((after, before) => {
    const { id } = after
    const returned = newIn(after, before, passedOver).filter((personId) => isReachable(presence.reachOf(personId)))
    const gone = newIn(after, before, called).filter((personId) => !isReachable(presence.reachOf(personId)))
    for (const personId of returned) lookAt(id, (current) => lookAgain(current, scene(id), personId))
    for (const personId of gone) lookAt(id, (current) => wentAway(current, scene(id), personId))
  })

  function lookAt(id: RequestId, decide: (current: Request) => Request): void {
    ledger
      .change(id, decide)
      .catch((error: unknown) => log.error({ err: error, requestId: id }, 'could not look again'))
  }

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

const passedOver = ({ skipped }: Request): readonly PersonId[] => skipped.map(({ personId }) => personId)
const called = ({ pages }: Request): readonly PersonId[] => pages.filter(isOpen).map(({ personId }) => personId)

function newIn(
  after: Request,
  before: Request | undefined,
  people: (request: Request) => readonly PersonId[],
): readonly PersonId[] {
  const known = new Set(before ? people(before) : [])
  return people(after).filter((personId) => !known.has(personId))
}
