import type { Logger } from 'pino'
import type { Clock } from '../../models/domain/clock.ts'
import { ringsFor } from '../../models/domain/drills/drill.ts'
import { DrillReceiptSchema } from '../../models/wire/drills.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { parse } from '../platform/web/parse.ts'
import { boardRoom, type hearEvents, onConnection, type ParterServer, personRoom } from '../platform/web/sockets.ts'
import type { Drills } from './drills.ts'
import { drillRing, drillView } from './drillView.ts'
import type { DrillPlans } from './plans.ts'
import { planViews } from './planView.ts'

interface BroadcastDrillsDeps {
  readonly io: ParterServer
  readonly log: Logger
  readonly clock: Clock
  readonly drills: Drills
  readonly plans: DrillPlans
  readonly hear: ReturnType<typeof hearEvents>
  readonly directory: OfficeDirectory
}

/**
 * Rings the people of a drill, tells supervisors how it goes, and takes receipts. Telling is a hint: every connect
 * brings what rings. To be called behind the welcome of the pages, which lets the socket into its person's room.
 */
export function broadcastDrills({ io, log, clock, drills, plans, directory, hear }: BroadcastDrillsDeps): void {
  drills.onSaved((after, before) => {
    for (const { personId } of after.calls) {
      const rings = ringsFor(after, personId)
      const rang = before !== undefined && ringsFor(before, personId)
      if (rings && !rang) io.to(personRoom(personId)).emit('drill:ring', drillRing(after, directory))
      if (!rings && rang) io.to(personRoom(personId)).emit('drill:gone', { drillId: after.id })
    }
    io.to(boardRoom('supervisor')).emit('drill:changed', drillView(after, directory))
  })

  plans.onChanged(() => {
    io.to(boardRoom('supervisor')).emit('drill:plans', planViews(plans.all(), directory, clock.now()))
  })

  onConnection(io, log, (socket) => {
    const { personId } = socket.data.actor
    socket.emit(
      'drill:all',
      drills.ringingFor(personId).map((drill) => drillRing(drill, directory)),
    )
    hear(socket, 'drill:receipt', async (payload) => {
      await drills.receive(personId, { ...parse(DrillReceiptSchema, payload), by: 'page' })
    })
  })
}
