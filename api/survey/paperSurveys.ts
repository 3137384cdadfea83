import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { PaperSurveyBody } from '../../models/wire/survey.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Surveys } from './surveys.ts'

interface PaperSurveysDeps {
  readonly directory: OfficeDirectory
  readonly surveys: Surveys
  readonly securityLog: SecurityLog
}

/** A repeat comes within a moment. */
const KEYS_KEPT = 1_000

/** Sheets of paper, typed in by somebody of the office. Who types is noted, and nothing of what they type. */
export function paperSurveys({ directory, surveys, securityLog }: PaperSurveysDeps) {
  /** In memory: by a key that is kept, a sheet would have a time and a place in an order. */
  const taken = new Map<string, { readonly digest: string; readonly done: Promise<void> }>()
  return async (actor: Actor, key: string, body: PaperSurveyBody): Promise<void> => {
    const { personId, roles } = actor
    if (!roles.includes('clerk') && !roles.includes('admin')) throw new Refusal('notAllowed')
    if (!directory.now.places.has(body.placeId)) throw new Refusal('notFound', { where: 'place' })
    const id = `${personId}:${key}`
    const first = taken.get(id)
    if (first && first.digest !== digestOf(body)) throw new Refusal('keyReused')
    if (first) return first.done
    const done = take(personId, body)
    taken.set(id, { digest: digestOf(body), done })
    if (taken.size > KEYS_KEPT) taken.delete([...taken.keys()][0] ?? '')
    // Not counted: the same key may try again.
    done.catch(() => taken.delete(id))
    return done
  }

  async function take(personId: string, { placeId, answers }: PaperSurveyBody): Promise<void> {
    await securityLog.note({ what: 'typeSurvey', result: 'done', personId })
    await surveys.take(directory.place(placeId).building, answers)
  }
}
