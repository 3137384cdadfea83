import type { AnswerWay } from '../../../models/domain/agreements/agreement.ts'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import type { Parting } from '../../../models/domain/request/request.ts'
import { localTime, typedMoment } from '../../../models/domain/schedule/workingTime.ts'
import type { AgreementBody, AgreementView } from '../../../models/wire/agreements.ts'
import { officeZone } from '../../state/time.ts'
import { makeAgreement } from './useAgreements.ts'

interface Ending {
  readonly requestId: string
  readonly outcome: 'meeting' | 'informed'
  readonly personId: PersonId
  readonly placeId: string
  /** As a browser's date field writes it. */
  readonly when: string
  /** Of an answer: how the client gets it. */
  readonly how?: AnswerWay | undefined
  /** Of a meeting: the interpreter who is booked for it. */
  readonly booked?: Pick<AgreementBody, 'interpreter' | 'isUrgent'>
  /** What was said about the way out. */
  readonly parting: Parting
}

/** A day alone means until the end of its work. */
const END_OF_WORK = 15 * 60

/** A request ends with what was agreed; nothing is sent where the date says nothing. */
export function endWithAgreement(ending: Ending): Promise<AgreementView> | undefined {
  const { requestId, outcome, personId, placeId, when, how, booked, parting } = ending
  const at = typedMoment(when, officeZone(), END_OF_WORK)
  if (at === undefined) return undefined
  const { day, minuteOfDay: minute } = localTime(at, officeZone())
  const body: AgreementBody = {
    kind: outcome === 'meeting' ? 'meeting' : 'answer',
    personId,
    day,
    minute,
    requestId,
    ...(outcome === 'meeting' ? { placeId, lastsMinutes: 30, ...booked } : {}),
    ...(outcome === 'informed' && how !== undefined ? { how } : {}),
    ...parting,
  }
  return makeAgreement(requestId, body)
}
