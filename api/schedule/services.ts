import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { ClosedDays } from './closedDays.ts'
import { CoverageGaps } from './coverageGaps.ts'
import { Schedule } from './schedule.ts'

/** The directory stands on the closed days, the rest of the plan on the directory. */
export function closedDayServices({ store, parts, clock, log }: Foundation) {
  return { closedDays: parts.add(new ClosedDays({ clock, log }, store.closedDays)) }
}

interface ScheduleServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
}

export function scheduleServices({ store, parts, clock, log, directory }: ScheduleServicesDeps) {
  const { absences, workingHours: hours, planImports: imports } = store
  const schedule = parts.add(new Schedule({ clock, log, directory, absences, hours, imports }))
  return { schedule, gaps: new CoverageGaps({ clock, directory, schedule }) }
}
