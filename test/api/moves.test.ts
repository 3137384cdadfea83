import { type Capacity, MOVE_TABLE, MOVES, type Move, type Status } from '../../models/domain/lifecycle.ts'
import { capacitiesOf } from '../../models/domain/request/allowedMoves.ts'
import type { Request } from '../../models/domain/request/request.ts'
import type { OfficePerson, Refused } from '../support/officePerson.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { PEOPLE, smallOffice } from '../support/smallOffice.ts'
import { TestOffice } from '../support/startOffice.ts'
import { hearNothing } from './support/say.ts'

let office: TestOffice
const people = new Map<PersonName, OfficePerson>()

beforeAll(async () => {
  const usual = smallOffice()
  // Somebody without the role of a clerk finds out who is competent, so that being called is not also being a clerk.
  office = await TestOffice.start({ directory: { ...usual, office: { ...usual.office, secretariatIds: ['zofia'] } } })
  for (const name of ['ewa', 'taxManager', 'zofia'] as const) people.set(name, await office.device(name))
  for (const name of ['clerk', 'deputy', 'auditor', 'piotr'] as const) people.set(name, await office.visitor(name))
})

afterAll(async () => {
  hearNothing(...people.values())
  await office.stop()
})

const the = (name: PersonName): OfficePerson => {
  const person = people.get(name)
  if (!person) throw new Error(`${name} is not here`)
  return person
}

const raised = async (want: object): Promise<string> => (await the('clerk').raise(want)).id
const called = (): Promise<string> => raised({ matter: 'idCard' })
const accepted = async (): Promise<string> => {
  const id = await called()
  await the('ewa').makes('accept', id, { minutes: 5 })
  return id
}
const arrived = async (): Promise<string> => {
  const id = await accepted()
  await the('clerk').makes('arrive', id, {})
  return id
}

async function calledToLead(): Promise<string> {
  const id = await arrived()
  await the('clerk').makes('finish', id, {
    outcome: 'settled',
    wayOut: true,
    leads: { kind: 'person', personId: 'zofia' },
  })
  const { visitId } = await the('clerk').request(id)
  const last = (await the('clerk').board()).find((each) => each.visitId === visitId && each.kind === 'wayOut')
  return last?.id ?? ''
}

/** How a request gets into every state: by real moves of real people. Some states have more than one face. */
const WAYS: readonly { readonly state: string; readonly status: Status; readonly reach: () => Promise<string> }[] = [
  {
    state: 'waiting',
    status: 'waiting',
    async reach() {
      const { requests } = await the('clerk').raise({ matter: 'idCard', unit: 'taxes', inTurn: true })
      return requests[1]?.requestId ?? ''
    },
  },
  { state: 'routing', status: 'routing', reach: () => raised({ unknown: true }) },
  {
    state: 'routing, somebody says they are there',
    status: 'routing',
    async reach() {
      const id = await raised({ unknown: true })
      await the('zofia').makes('arrive', id, {})
      return id
    },
  },
  { state: 'calling', status: 'calling', reach: called },
  {
    state: 'calling, somebody says they are there',
    status: 'calling',
    async reach() {
      const id = await called()
      await the('ewa').makes('arrive', id, {})
      return id
    },
  },
  { state: 'accepted', status: 'accepted', reach: accepted },
  {
    state: 'accepted, being handed over',
    status: 'accepted',
    async reach() {
      const id = await accepted()
      await the('ewa').makes('handOver', id, { personId: 'zofia', reason: 'meeting' })
      return id
    },
  },
  {
    state: 'accepted, somebody says they are there',
    status: 'accepted',
    async reach() {
      const id = await accepted()
      await the('ewa').makes('arrive', id, {})
      return id
    },
  },
  { state: 'arrived', status: 'arrived', reach: arrived },
  {
    state: 'leaving',
    status: 'leaving',
    async reach() {
      const id = await arrived()
      await the('ewa').makes('finish', id, { outcome: 'settled', wayOut: true })
      return id
    },
  },
  { state: 'called for the way out', status: 'calling', reach: calledToLead },
  {
    state: 'on the way to lead out',
    status: 'accepted',
    async reach() {
      const id = await calledToLead()
      await the('zofia').makes('accept', id, {})
      return id
    },
  },
  {
    state: 'there to lead out',
    status: 'arrived',
    async reach() {
      const id = await calledToLead()
      await the('clerk').makes('arrive', id, { personId: 'zofia' })
      return id
    },
  },
  {
    state: 'ended',
    status: 'ended',
    async reach() {
      const id = await arrived()
      await the('ewa').makes('finish', id, { outcome: 'settled' })
      return id
    },
  },
]

const taxes = { kind: 'unit', unitId: 'taxes' }
const FIELDS: Readonly<Record<Move, object>> = {
  amend: { kind: 'escort' },
  start: {},
  assign: { target: taxes },
  accept: {},
  decline: { reason: 'other' },
  notMine: { target: { kind: 'unknown' } },
  handOver: { personId: 'taxManager', reason: 'meeting' },
  release: { reason: 'other' },
  extend: { minutes: 5, reason: 'other' },
  takeOver: {},
  reassign: { target: taxes },
  noted: {},
  phoned: { personId: 'ewa' },
  arrive: {},
  confirmArrival: { here: true },
  stillGoing: {},
  nearlyDone: { minutes: 5 },
  callHelper: { target: taxes },
  passOn: { target: taxes },
  finish: { outcome: 'mistake' },
  askToLead: { leads: { kind: 'clerks' } },
  left: {},
  undo: {},
}

/** Who would make a move in this capacity; where nobody stands in it, whoever stood in it before. */
function whoIs(capacity: Capacity, request: Request): PersonName {
  const standing = [...people.keys()].find((name) => capacitiesOf(request, actorOf(name)).has(capacity))
  const before = { clerk: 'clerk', supervisor: 'deputy', called: 'ewa', responder: 'ewa', author: 'ewa' } as const
  return standing ?? before[capacity]
}

const actorOf = (name: PersonName) => ({ personId: name, roles: PEOPLE[name].roles })

const taken = new Set<string>()
const CELLS = WAYS.flatMap((way) => MOVES.map((move) => ({ ...way, move })))

describe('by somebody who may', () => {
  let id = ''
  let reachedState = ''
  let before: Request

  test.each(CELLS)(
    '$state: $move is made, or refused with 409 and changes nothing',
    async ({ state, status, reach, move }) => {
      for (const capacity of MOVE_TABLE[move].by) {
        if (reachedState !== state) {
          id = await reach()
          before = await stored(id)
          reachedState = state
        }
        expect(before.status).toBe(status)
        const who = whoIs(capacity, before)
        const fields = move === 'accept' && capacity !== 'called' ? { personId: 'ewa' } : FIELDS[move]
        const reply = (await the(who).tries(move, id, fields)) as unknown as Refused
        const after = await stored(id)
        if (reply.status === 200) {
          expect(MOVE_TABLE[move].from).toContain(status)
          expect(MOVE_TABLE[move].to).toContain(historyOf(after, move)?.status)
          expect(after.version).toBeGreaterThan(before.version)
          taken.add(`${move} from ${status}`)
          reachedState = ''
          continue
        }
        expect({ move, who, status: reply.status, code: reply.body.code }).toEqual({
          move,
          who,
          status: reply.status === 403 ? 403 : 409,
          code: reply.status === 403 ? 'notAllowed' : expect.stringMatching(/^(moveNotPossible|tooLate)$/),
        })
        // Without any capacity left there is no disclosure who was first; with one, there is.
        if (reply.status === 403) expect(capacitiesOf(before, actorOf(who)).has(capacity)).toBe(false)
        if (reply.body.code === 'moveNotPossible')
          expect(reply.body.detail).toEqual({
            status,
            by: expect.any(String),
            at: expect.any(Number),
            move: expect.any(String),
          })
        expect(after).toEqual(before)
      }
    },
  )

  test('every move of the table was made from every state it names', () => {
    const named = MOVES.flatMap((move) => MOVE_TABLE[move].from.map((status) => `${move} from ${status}`))
    // Nothing that can be taken back leaves a request waiting.
    expect(named.filter((cell) => !taken.has(cell))).toEqual(['undo from waiting'])
  })
})

describe('by somebody who has nothing to do with the request', () => {
  test.each(WAYS)('$state: every move is refused with 403 and changes nothing', async ({ reach }) => {
    const id = await reach()
    const before = await stored(id)
    for (const move of MOVES) {
      for (const who of ['auditor', 'piotr'] as const) {
        const reply = (await the(who).tries(move, id, FIELDS[move])) as unknown as Refused
        expect({ move, who, status: reply.status, detail: reply.body.detail }).toEqual({
          move,
          who,
          status: 403,
          detail: {},
        })
      }
    }
    await office.settle()
    expect(await stored(id)).toEqual(before)
  })
})

async function stored(id: string): Promise<Request> {
  const request = await office.requests.find(id)
  if (!request) throw new Error('The request is gone.')
  return request
}

const historyOf = (request: Request, move: Move) => request.history.findLast((entry) => entry.kind === move)
