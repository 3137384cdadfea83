import type { Instant } from '../clock.ts'
import type { Office, PersonId } from '../directory/directory.ts'
import { isOpenAt } from '../schedule/workingTime.ts'
import { type AccessReminder, type AccessRequest, answerBy, urgencyOf } from './accessRequest.ts'

/**
 * Reminds of a last day once when it comes near, and once when it has passed, in the office's hours. A notice of a longer
 * term begins anew. The same entry comes back when nothing is due.
 */
export function remindedAccess(request: AccessRequest, office: Office, now: Instant): AccessRequest {
  const urgency = urgencyOf(request, office, now)
  if (urgency === 'calm' || !isOpenAt(office, now)) return request
  const of = answerBy(request)
  const { reminded } = request
  // Whoever has heard that it is late is not told that it comes near, whatever the clock says.
  if (reminded?.of === of && (reminded.urgency === urgency || reminded.urgency === 'late')) return request
  return { ...request, reminded: { urgency, of, at: now, mailedTo: [] } }
}

/** The mail server has taken it, or never will: not sent again. A reminder that came in between keeps its own. */
export function noteAccessMail(request: AccessRequest, about: AccessReminder, personId: PersonId): AccessRequest {
  const { reminded } = request
  if (reminded?.at !== about.at) return request
  return { ...request, reminded: { ...reminded, mailedTo: [...reminded.mailedTo, personId] } }
}
