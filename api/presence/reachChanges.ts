import type { Logger } from 'pino'
import type { PersonId } from '../../models/domain/directory.ts'
import { lookAgain } from '../../models/domain/lookAgain.ts'
import { BOARDS } from '../../models/wire/events.ts'
import { boardRoom } from '../paging/announce.ts'
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

/** Somebody can be reached, or no longer: the boards see it, and requests that passed them over look again. */
export function followReach({ io, presence, open, ledger, scene, log }: Needed): void {
  presence.onChanged((personId) => {
    io.to(BOARDS.map(boardRoom)).emit('presence:changed', presence.viewOf(personId))
    lookAgainFor(personId).catch((error: unknown) => log.error({ err: error, personId }, 'could not look again'))
  })

  async function lookAgainFor(personId: PersonId): Promise<void> {
    for (const { id, skipped } of open.all()) {
      if (!skipped.some((skip) => skip.personId === personId)) continue
      await ledger.change(id, (current) => lookAgain(current, scene(id), personId))
    }
  }
}
