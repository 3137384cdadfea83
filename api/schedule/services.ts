import { hours } from '../../models/domain/clock.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import { askCover, moveCover } from './askCover.ts'
import { ClosedDays } from './closedDays.ts'
import { CoverageGaps } from './coverageGaps.ts'
import { Covers } from './covers.ts'
import { Schedule } from './schedule.ts'

const FORGET_EVERY_MS = hours(24)
/** A machine that is off at night forgets too, though not at once: it may have woken up in a wrong year. */
const FIRST_AFTER_MS = hours(1)

/** The directory stands on the closed days, the rest of the plan on the directory. */
export function closedDayServices({ store, parts, clock, log }: Foundation) {
  return { closedDays: parts.add(new ClosedDays({ clock, log }, store.closedDays)) }
}

interface ScheduleServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
}

export function scheduleServices({ store, parts, clock, log, newId, directory }: ScheduleServicesDeps) {
  const { absences, workingHours, planImports: imports } = store
  const platform = { clock, log }
  const covers = parts.add(new Covers(platform, store.covers))
  const failed = 'covers of long ago could not be removed'
  const go = () => covers.forgetOld()
  parts.add(repeatEvery({ ...platform, everyMs: FORGET_EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go }))
  const schedule = parts.add(new Schedule({ ...platform, directory, absences, hours: workingHours, imports, covers }))
  const gaps = new CoverageGaps({ clock, directory, schedule })
  const covering = { clock, directory, schedule, gaps, covers, newId }
  return { schedule, gaps, covers, askCover: askCover(covering), moveCover: moveCover(covering) }
}
