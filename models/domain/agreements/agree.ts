import type { Instant } from '../clock.ts'
import type { Directory } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'
import { earliestInterpreterDay } from '../interpreters/interpreter.ts'
import { officeClosed } from '../schedule/officeClosed.ts'
import { dayAfter, isOpenAt, localTime } from '../schedule/workingTime.ts'
import { type Agreement, startsAt } from './agreement.ts'

/** Nobody knows what they do in a year. */
const FARTHEST_DAYS = 366

type AgreementOrder = Omit<Agreement, 'version' | 'agreedAt' | 'state' | 'remindedAt' | 'endedAt' | 'became'>

/** Refuses people and places that are not there, what has passed, and a meeting while the office is closed. */
export function agree(order: AgreementOrder, { now, directory }: { now: Instant; directory: Directory }): Agreement {
  const { employees, places, office } = directory
  if (!employees.has(order.personId)) throw new Refusal('notFound', { where: 'person' })
  if (order.placeId !== undefined && !places.has(order.placeId)) throw new Refusal('notFound', { where: 'place' })
  const today = localTime(now, office.timeZone).day
  const at = startsAt(order, office)
  const isPast = order.kind === 'meeting' ? at <= now : order.day < today
  if (isPast || order.day > dayAfter(today, FARTHEST_DAYS)) throw new Refusal('dayNotAhead')
  if (order.interpreter !== undefined && !order.isUrgent && order.day < earliestInterpreterDay(office, now))
    throw new Refusal('interpreterNotice')
  if (order.kind === 'meeting' && !isOpenAt(office, at)) throw officeClosed(office, at)
  return { ...order, version: 1, agreedAt: now, state: 'agreed' }
}
