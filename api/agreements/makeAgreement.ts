import { type Agreement, type AgreementKind, startsAt } from '../../models/domain/agreements/agreement.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { codeOf, type Outcome, type Request } from '../../models/domain/request/request.ts'
import type { AgreementBody } from '../../models/wire/agreements.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { newCodeOf } from '../platform/newCode.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Endings } from '../requests/endings.ts'
import type { Agreements } from './agreements.ts'

interface MakeAgreementDeps {
  readonly agreements: Agreements
  readonly endings: Endings
  readonly directory: OfficeDirectory
  newId(): string
}

const OUTCOME_OF = { meeting: 'meeting', answer: 'informed' } as const satisfies Record<AgreementKind, Outcome>
const CODE_LETTERS = 4

/**
 * Agrees on a meeting, or on an answer by a day: at the counter without any request, or as the outcome of one, which ends
 * with it. A repeat with the same key does what is left of the first.
 */
export function makeAgreement({ agreements, endings, directory, newId }: MakeAgreementDeps) {
  return async (actor: Actor, key: string, body: AgreementBody): Promise<Agreement> => {
    const { requestId, wayOut } = body
    if (requestId === undefined && !actor.roles.includes('clerk')) throw new Refusal('notAllowed')
    const known = agreements.firstOf(repeatOf(actor, key, body))
    if (requestId === undefined) return known ?? agreements.agree(orderOf(actor, key, body, undefined))
    const dueAt = startsAt(body, directory.now.office)
    const order = { move: 'finish', outcome: OUTCOME_OF[body.kind], dueAt, ...(wayOut ? { wayOut } : {}) } as const
    const ending = { actor, requestId, key, order }
    const agreement = known ?? (await agreements.agree(orderOf(actor, key, body, endings.mayEnd(ending))))
    await endings.end(ending)
    return agreement
  }

  /** What the client needs the request knows, and nobody has to say it again. */
  function orderOf(actor: Actor, key: string, body: AgreementBody, request: Request | undefined) {
    const { kind, personId, placeId, day, minute, lastsMinutes, needs = [] } = body
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
      ...(request ? { from: { requestId: request.id, code: codeOf(request) } } : {}),
    }
  }
}

const repeatOf = ({ personId }: Actor, key: string, body: AgreementBody) => ({
  key: `${personId}:${key}`,
  digest: digestOf(body),
})
