import type { NeededAs } from '../accounts/lastAdministrator.ts'
import type { Actor } from '../lifecycle.ts'
import { attending } from '../request/allowedMoves.ts'
import { codeOf, isOpen, type Request } from '../request/request.ts'
import type { Change } from './change.ts'
import type { Bilingual, PersonId } from './directory.ts'
import type { Problem, ProblemCode } from './problems.ts'

/** What is going on at this moment and may be concerned by a change of the directory. */
export interface Moment {
  readonly open: readonly Request[]
  readonly actor: Pick<Actor, 'personId'>
  /** As whom the office could not do without one of these people; undefined: it could. */
  neededAs(people: readonly PersonId[]): NeededAs | undefined
}

/** What a removal means for clients who wait right now, and for whoever administrates. */
export function concernsOf(changes: readonly Change[], { open, actor, neededAs }: Moment): Problem[] {
  const removed = changes.filter(({ before, after }) => before && !after)
  const people = removed.filter(({ kind }) => kind === 'employee')
  const needed = people.length > 0 ? neededAs(people.map(({ id }) => id)) : undefined
  return [
    ...people.flatMap((change) => [
      ...(change.id === actor.personId ? [problemOf(change, 'ownAccount')] : []),
      ...withRequests(change, 'withClient', open, (request) => isWithClient(request, change.id)),
    ]),
    ...(needed && people[0] ? [problemOf(people[0], needed)] : []),
    ...removed.flatMap((change) => withRequests(change, 'openRequest', open, (request) => isAimedAt(request, change))),
  ]
}

const isWithClient = (request: Request, personId: PersonId): boolean =>
  attending(request) === personId || request.claim?.personId === personId

function isAimedAt({ target, placeId, pages }: Request, { kind, id }: Change): boolean {
  if (kind === 'place') return placeId === id
  if (kind === 'matter') return target.kind === 'matter' && target.matterId === id
  if (kind === 'unit') return target.kind === 'unit' && target.unitId === id
  const isCalled = pages.some((page) => page.personId === id && isOpen(page))
  return isCalled || (target.kind === 'person' && target.personId === id)
}

function withRequests(
  change: Change,
  code: ProblemCode,
  open: readonly Request[],
  concerns: (request: Request) => boolean,
): readonly Problem[] {
  const codes = open.filter(concerns).map(codeOf)
  return codes.length > 0 ? [problemOf(change, code, codes)] : []
}

function problemOf({ kind, id, before }: Change, code: ProblemCode, others?: readonly string[]): Problem {
  return { code, item: { kind, id }, name: nameOf(before), ...(others ? { others } : {}) }
}

/** People have a name, everything else has it in two languages. */
export function nameOf(item: { readonly name: string | Bilingual } | undefined): Bilingual {
  const name = item?.name ?? ''
  return typeof name === 'string' ? { pl: name, en: name } : name
}
