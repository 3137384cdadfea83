import type { Request } from '../../../models/domain/request/request.ts'
import type { MoveReceipt, RaiseReceipt } from '../../../models/wire/orders.ts'
import type { ErrorView } from '../../../models/wire/views.ts'
import type { Reply } from '../../support/officePerson.ts'
import { PEOPLE } from '../../support/smallOffice.ts'
import type { Happening } from './happenings.ts'
import { must } from './must.ts'
import { expectedAfter, mustBeTaken } from './officeModel.ts'
import { isAboutGone, type Stage } from './stage.ts'

type Raised = Extract<Happening, { what: 'raise' }>
type Joined = Extract<Happening, { what: 'join' }>
type Moved = Extract<Happening, { what: 'move' }>

/** What people order at the counter and upstairs. */
export class RequestPlay {
  constructor(private readonly stage: Stage) {}

  async raises({ targets, needs, inTurn, twice }: Raised): Promise<void> {
    const body = { placeId: 'desk', kind: 'serve', needs, targets, ...(targets.length > 1 ? { inTurn } : {}) }
    await this.asks(body, twice)
  }

  /** The client who is there wants something else too. */
  async joins({ which, target, twice }: Joined): Promise<void> {
    const request = this.stage.openOne(which)
    if (!request) return
    const { visitId, placeId } = request
    await this.asks({ placeId, visitId, kind: 'serve', needs: [], targets: [target] }, twice)
  }

  private async asks(body: object, twice: boolean): Promise<void> {
    await this.stage.sends<RaiseReceipt>({
      who: 'clerk',
      path: '/api/requests',
      body,
      twice,
      taken: (reply) => this.stage.expects(reply.body.requests.length),
      refused: (reply) =>
        must(reply.status === 409 || isAboutGone(this.stage, reply), 'A client was refused.', reply.body),
    })
  }

  async moves(moved: Moved): Promise<void> {
    const { which, who, move, here, twice } = moved
    const request = this.stage.openOne(which)
    const known = request && this.stage.known.get(request.id)
    if (!request || !known) return
    const name = this.stage.concernedFirst(request)[who] ?? 'clerk'
    const byClerk = (PEOPLE[name].roles as readonly string[]).includes('clerk')
    const press = { move, byClerk, here, isWayOut: request.kind === 'wayOut' }
    await this.stage.sends<MoveReceipt>({
      who: name,
      path: `/api/requests/${request.id}/${move}`,
      body: bodies(moved, request, name)[move],
      twice,
      taken: ({ body: { status, version } }, key) => {
        const expected = expectedAfter(known.status, press)
        must(!expected || expected.includes(status), `${move} by ${name} led from ${known.status} to ${status}.`)
        known.refused.delete(key)
        // What was noted a moment ago is not noted again.
        if (version > request.version) known.taken.add(key)
        known.status = status
        if (move === 'passOn' || move === 'callHelper') this.stage.expects(1)
      },
      refused: (reply, key) => {
        must(this.mayBeRefused(reply), `${move} by ${name} was refused.`, reply.body)
        must(!mustBeTaken(known.status, press), `${move} by ${name} was refused.`, reply.body)
        known.refused.add(key)
      },
    })
  }

  private mayBeRefused(reply: Reply<unknown>): boolean {
    return [403, 409].includes(reply.status) || isAboutWhom(reply.body) || isAboutGone(this.stage, reply)
  }
}

/** Who speaks for themself and is not called, or says that nobody knows who: which person and which target it is about matters. */
const isAboutWhom = (body: unknown): boolean => {
  const { code, detail } = body as ErrorView
  return code === 'badInput' && detail.problems?.every(({ path }) => path === 'personId' || path === 'target') === true
}

/** What the screens send with each move. */
function bodies({ target, whom, here, outcome }: Moved, { status, pages }: Request, name: string) {
  const isDone = status === 'arrived' || status === 'leaving'
  const isCalled = pages.some((page) => page.personId === name && page.closedAt === undefined)
  return {
    amend: { kind: 'escort' },
    start: {},
    assign: { target },
    // Who is not called says who has answered the telephone.
    accept: isCalled ? {} : { personId: whom },
    decline: { reason: 'other' },
    notMine: { target },
    handOver: { personId: whom, reason: 'other' },
    release: { reason: 'other' },
    extend: { minutes: 5, reason: 'other' },
    takeOver: {},
    reassign: { target },
    noted: {},
    phoned: { personId: whom },
    arrive: {},
    confirmArrival: { here },
    stillGoing: {},
    nearlyDone: { minutes: 5 },
    callHelper: { target },
    passOn: { target },
    // Who is not asked about the way out says nothing of it: the visit knows.
    finish: {
      outcome: isDone || outcome !== 'settled' ? outcome : 'clientLeft',
      ...(here ? { wayOut: isDone } : {}),
    },
    askToLead: { leads: { kind: 'clerks' } },
    left: {},
    undo: {},
  } as const
}
