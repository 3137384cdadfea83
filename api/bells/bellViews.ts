import { type Bell, mutedAt } from '../../models/domain/bell/bell.ts'
import type { Instant } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { shownCode } from '../../models/domain/typedCode.ts'
import type { BellView, MutedBell } from '../../models/wire/bells.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'

/** The code opens the bell's page: only who prints it for the door has to know it. */
export function bellView(bell: Bell, { roles }: Actor, directory: OfficeDirectory, now: Instant): BellView {
  const muted = mutedAt(bell, now)
  return {
    placeId: bell.id,
    phone: bell.phone,
    madeAt: bell.madeAt,
    madeBy: directory.person(bell.madeBy),
    ...optional('code', roles.includes('admin') ? shownCode(bell.code) : undefined),
    ...optional('muted', muted && { by: directory.person(muted.by), until: muted.until }),
  }
}

export function mutedBell({ id, muted }: Bell, directory: OfficeDirectory): MutedBell {
  const { by = '', until = 0 } = muted ?? {}
  return { place: directory.place(id), by: directory.person(by), until }
}
