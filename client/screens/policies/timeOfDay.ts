import type { Instant } from '../../../models/domain/clock.ts'
import { localTime } from '../../../models/domain/schedule/workingTime.ts'
import { timeOf } from '../../parts/schedule/timeFields.ts'
import { officeZone } from '../../state/time.ts'

/** As a browser's time field writes it, by the office's clock. */
export const timeOfDay = (at: Instant): string => timeOf(localTime(at, officeZone()).minuteOfDay)
