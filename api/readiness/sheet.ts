import type { Clock } from '../../models/domain/clock.ts'
import { itemOrFormer } from '../../models/domain/directory/change.ts'
import { fallbackSheet } from '../../models/domain/readiness/fallbackSheet.ts'
import type { SheetView } from '../../models/wire/readiness.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'
import type { Schedule } from '../schedule/schedule.ts'

interface SheetDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
}

/** Whom BOK telephones today, for paper and for a browser without a server. */
export function sheetView({ clock, directory, schedule }: SheetDeps): SheetView {
  const now = clock.now()
  const lines = fallbackSheet(directory.now, (personId) => schedule.planOf(personId), now)
  return {
    at: now,
    lines: lines.map(({ unitId, matterIds, call, away }) => ({
      ...optional('unitName', unitId === undefined ? undefined : itemOrFormer(directory.now, 'unit', unitId)?.name),
      matters: matterIds.map((matterId) => directory.target({ kind: 'matter', matterId }).name),
      call: call.map(({ personId, as }) => ({ person: directory.person(personId), as })),
      away: away.map(({ personId, until }) => ({ person: directory.person(personId), until })),
    })),
  }
}
