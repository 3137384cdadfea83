import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory.ts'
import { lookAgain } from '../../models/domain/escalation/lookAgain.ts'
import { isReachable } from '../../models/domain/escalation/responders.ts'
import { wentAway } from '../../models/domain/escalation/wentAway.ts'
import { isOpen, type Request, type RequestId } from '../../models/domain/request/request.ts'
import { BOARDS } from '../../models/wire/boards.ts'
import { boardRoom } from '../paging/announce.ts'
import { personRoom } from '../paging/callView.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { MakeScene } from '../requests/scene.ts'
import type { ParterServer } from '../web/sockets.ts'
import type { Presence } from './presence.ts'

/** A store that was away for a moment must not cost anybody their call. */
const AGAIN_AFTER_MS = seconds(10)

interface Needed {
  readonly clock: Clock
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
export function followReach({ clock, io, presence, open, ledger, scene, log }: Needed): () => Promise<void> {
  const waiting = new Set<PersonId>()

  presence.onChanged((personId) => {
    io.to([...BOARDS.map(boardRoom), personRoom(personId)]).emit('presence:changed', presence.viewOf(personId))
    follow(personId)
  })

  function follow(personId: PersonId): void {
    passOnCallsOf(personId)
      .then(() => lookAgainFor(personId))
      .catch((error: unknown) => followLater(personId, error))
  }

  function followLater(personId: PersonId, error: unknown): void {
    log.error({ err: error, personId }, 'could not look again; it will be tried again')
    if (waiting.has(personId)) return
    waiting.add(personId)
    clock.after(AGAIN_AFTER_MS, () => {
      waiting.delete(personId)
      follow(personId)
    })
  }

  // Whoever came or went while this was being written was looked for in what it said before.
  ledger.onSaved((after, before) => {
    const { id } = after
    const returned = newIn(after, before, passedOver).filter((personId) => isReachable(presence.reachOf(personId)))
    const gone = newIn(after, before, called).filter((personId) => !isReachable(presence.reachOf(personId)))
    for (const personId of returned) lookAt(id, personId, (current) => lookAgain(current, scene(id), personId))
    for (const personId of gone) lookAt(id, personId, (current) => wentAway(current, scene(id), personId))
  })

  function lookAt(id: RequestId, personId: PersonId, decide: (current: Request) => Request): void {
    ledger.change(id, decide).catch((error: unknown) => followLater(personId, error))
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
