import { type Agreement, type AgreementKind, isOver, startsAt } from '../../models/domain/agreements/agreement.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { partingOf } from '../../models/domain/request/ending.ts'
import { codeOf, type Outcome, type Request } from '../../models/domain/request/request.ts'
import type { AgreementBody } from '../../models/wire/agreements.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { newCodeOf } from '../platform/newCode.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { EndingOrder, Endings } from '../requests/endings.ts'
import type { Agreements } from './agreements.ts'

interface MakeAgreementDeps {
  readonly agreements: Agreements
  readonly endings: Endings
  readonly directory: OfficeDirectory
  newId(): string
}

const OUTCOME_OF = { meeting: 'meeting', answer: 'informed' } as const satisfies Record<AgreementKind, Outcome>
const CODE_LETTERS = 4

type When = Pick<Agreement, 'day' | 'minute'>

/**
 * Agrees on a meeting, or on an answer by a day: at the counter without any request, or as the outcome of one, which ends
 * with it. A repeat with the same key does what is left of the first. Of two who agree at the end of the same request in
 * the same moment the slower one gets what the other has agreed on.
 */
export function makeAgreement({ agreements, endings, directory, newId }: MakeAgreementDeps) {
  const queue = new KeyedQueue()
  return async (actor: Actor, key: string, body: AgreementBody): Promise<Agreement> => {
    const { requestId } = body
    if (requestId === undefined && !actor.roles.includes('clerk')) throw new Refusal('notAllowed')
    if (requestId !== undefined) return queue.run(requestId, () => agreeAtEnd(actor, key, body, requestId))
    return agreements.firstOf(repeatOf(actor, key, body)) ?? agreements.agree(orderOf(actor, key, body, undefined))
  }

  async function agreeAtEnd(actor: Actor, key: string, body: AgreementBody, requestId: string): Promise<Agreement> {
    const known = agreements.firstOf(repeatOf(actor, key, body)) ?? agreedAlready(actor, body)
    const ending = endingOf({ actor, key, requestId }, body, known ?? body)
    const agreement = known ?? (await agreements.agree(orderOf(actor, key, body, await endings.mayEnd(ending))))
    await endings.end(ending)
    return agreement
  }

  /** What somebody else has agreed on at the end of the same request. */
  function agreedAlready({ personId, roles }: Actor, { requestId, kind }: AgreementBody): Agreement | undefined {
    const first = agreements
      .all()
      .find((each) => each.from?.requestId === requestId && each.kind === kind && !isOver(each))
    return first && (roles.includes('clerk') || first.personId === personId) ? first : undefined
  }

  function endingOf(
    ending: Pick<EndingOrder, 'actor' | 'key' | 'requestId'>,
    body: AgreementBody,
    when: When,
  ): EndingOrder {
    const dueAt = startsAt(when, directory.now.office)
    const order = { move: 'finish', outcome: OUTCOME_OF[body.kind], dueAt, ...partingOf(body) } as const
    return { ...ending, order }
  }

  /** What the client needs the request knows, and nobody has to say it again. */
  function orderOf(actor: Actor, key: string, body: AgreementBody, request: Request | undefined) {
    const { kind, personId, placeId, day, minute, lastsMinutes, how, interpreter, isUrgent, needs = [] } = body
    const isMeeting = kind === 'meeting'
    return {
      ...repeatOf(actor, key, body),
      id: newId(),
      kind,
      code: newCodeOf(CODE_LETTERS),
      personId,
      target: request?.target ?? { kind: 'person' as const, personId },
      needs: isMeeting ? (request?.needs ?? needs) : [],
      day,
      minute,
      agreedBy: actor.personId,
      ...(isMeeting && placeId !== undefined ? { placeId } : {}),
      ...(isMeeting && lastsMinutes !== undefined ? { lastsMinutes } : {}),
      ...(isMeeting && interpreter !== undefined ? { interpreter } : {}),
      ...(isMeeting && interpreter !== undefined && isUrgent ? { isUrgent } : {}),
      ...(!isMeeting && how !== undefined ? { how } : {}),
      ...(request ? { from: { requestId: request.id, code: codeOf(request) } } : {}),
    }
  }
}

const repeatOf = ({ personId }: Actor, key: string, body: AgreementBody) => ({
  key: `${personId}:${key}`,
  digest: digestOf(body),
})
