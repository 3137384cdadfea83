import type { Instant } from '../clock.ts'
import type { Office } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { localTime } from './workingTime.ts'

/** Nothing rings in a closed office. On a day that is not like others it says which: a clerk who forgot is not puzzled. */
export function officeClosed({ closedDays = [], timeZone }: Office, now: Instant): Refusal {
  const { day } = localTime(now, timeZone)
  const closed = closedDays.find((each) => each.day === day)
  return new Refusal('officeClosed', closed ? { closedFor: closed.name } : {})
}
