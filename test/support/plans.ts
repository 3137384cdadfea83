import type { Instant } from '../../models/domain/clock.ts'
import type { LocalMoment } from '../../models/domain/schedule/absence.ts'
import { instantOf } from '../../models/domain/schedule/workingTime.ts'
import type { PlannedView } from '../../models/wire/schedule.ts'
import type { PresenceView } from '../../models/wire/views.ts'
import type { OfficePerson, Reply } from './officePerson.ts'

/** `2026-11-23 12:00`; `24:00` is the end of the day. */
export function moment(text: string): LocalMoment {
  const [day = '', time = '0:00'] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { day, minute: hour * 60 + minute }
}

/** The same as an instant, by the clock in Warsaw. */
export function inWarsaw(text: string): Instant {
  const { day, minute } = moment(text)
  return instantOf(day, minute, 'Europe/Warsaw')
}

interface Plan {
  readonly for?: string
  readonly from: string
  readonly to: string
  readonly substitutes?: readonly string[]
}

/** Plans an absence, for themselves unless somebody else is named, and expects it to be taken. */
export async function plans(person: OfficePerson, plan: Plan): Promise<PlannedView & { id: string }> {
  const reply = await triesToPlan(person, plan)
  if (reply.status !== 201) throw new Error(`${person.name} could not plan: ${JSON.stringify(reply.body)}`)
  await person.settles()
  return { ...reply.body, id: reply.body.absence?.id ?? '' }
}

export function triesToPlan(person: OfficePerson, plan: Plan): Promise<Reply<PlannedView>> {
  const body = absenceBody(person, plan)
  return person.post(`/api/people/${body.personId}/absences`, body)
}

export const absenceBody = (person: OfficePerson, { for: whose, from, to, substitutes = [] }: Plan) => ({
  personId: whose ?? person.name,
  from: moment(from),
  to: moment(to),
  substituteIds: substitutes,
})

/** Sets weekly hours: `8-12` from Monday to Friday, say; a day off is `-`. */
export async function worksOnly(person: OfficePerson, days: string, { for: whose = person.name, version = 0 } = {}) {
  const week = days.split(' ').map((day) => {
    if (day === '-') return null
    const [from = '', to = ''] = day.split('-')
    return { from: moment(`x ${from}`).minute, to: moment(`x ${to}`).minute }
  })
  const reply = await person.send('PUT', `/api/people/${whose}/hours`, { version, personId: whose, week }, {})
  if (reply.status !== 200) throw new Error(`The hours were refused: ${JSON.stringify(reply.body)}`)
  await person.settles()
}

export async function marks(person: OfficePerson, whom: string, availability: string, forMinutes?: number) {
  const body = { availability, ...(forMinutes === undefined ? {} : { minutes: forMinutes }) }
  const reply = await person.send<PresenceView>('PUT', `/api/people/${whom}/availability`, body, {})
  await person.settles()
  return reply
}

export const presenceOf = async (person: OfficePerson): Promise<PresenceView> =>
  (await person.get<PresenceView>('/api/availability')).body
