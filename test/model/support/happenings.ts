import fc from 'fast-check'
import { minutes, seconds } from '../../../models/domain/clock.ts'
import { MOVES, type Move } from '../../../models/domain/lifecycle.ts'
import { MESSAGE_MOVES, type MessageMove } from '../../../models/domain/messages/message.ts'
import type { Need } from '../../../models/domain/request/needs.ts'
import type { Target } from '../../../models/domain/request/request.ts'
import { AVAILABILITIES, type Availability } from '../../../models/wire/views.ts'
import type { PersonName } from '../../support/smallOffice.ts'

/** Who has a screen that rings. The others of the small office are only ever wanted. */
export const WITH_SCREENS = [
  'clerk',
  'otherClerk',
  'secretariat',
  'ewa',
  'olek',
  'zofia',
  'piotr',
  'manager',
  'taxManager',
  'secretary',
] as const satisfies readonly PersonName[]
export type WithScreen = (typeof WITH_SCREENS)[number]

/** What may change in the directory while clients wait: field by field, so that it can be put back. */
export const DIRECTORY_CHANGES = [
  { kind: 'matter', id: 'idCard', fields: { competentIds: ['olek'] } },
  { kind: 'matter', id: 'idCard', fields: { unitId: 'taxes', competentIds: ['piotr', 'ewa'] } },
  { kind: 'matter', id: 'pin', fields: { competentIds: ['zofia'] } },
  { kind: 'unit', id: 'idCards', fields: { managerId: 'taxManager' } },
  { kind: 'employee', id: 'ewa', fields: { substituteIds: ['piotr'] } },
  { kind: 'employee', id: 'manager', fields: { substituteIds: [] } },
] as const
export type DirectoryChange = (typeof DIRECTORY_CHANGES)[number]

/** Who may leave the office while clients wait. */
export const MAY_GO = ['ewa', 'olek', 'zofia', 'piotr'] as const satisfies readonly WithScreen[]

/** What a page by a link, which knows nobody's roles, offers to press. */
export const BY_LINK = ['accept', 'takeOver', 'noted', 'decline', 'release', 'arrive', 'undo'] as const

/** What somebody may say of how it has ended; with a message it ends by an order of its own. */
const OUTCOMES = ['settled', 'clientLeft', 'byPhone', 'redirected', 'mistake'] as const

/** For whom a drill is run. */
export const DRILLED = [{ personId: 'ewa' }, { personId: 'olek' }, { unitId: 'taxes' }, { everybody: true }] as const

/** What may happen in an office. `which` and `who` are places in lists: of open requests, of people, the concerned first. */
export type Happening =
  | {
      readonly what: 'raise'
      readonly targets: readonly Target[]
      readonly needs: readonly Need[]
      readonly inTurn: boolean
      readonly twice: boolean
    }
  | {
      readonly what: 'move'
      readonly which: number
      readonly who: number
      readonly move: Move
      readonly target: Target
      readonly whom: WithScreen
      readonly here: boolean
      readonly outcome: (typeof OUTCOMES)[number]
      readonly twice: boolean
    }
  | { readonly what: 'join'; readonly which: number; readonly target: Target; readonly twice: boolean }
  | { readonly what: 'repeat' }
  | { readonly what: 'wait'; readonly ms: number }
  | { readonly what: 'restart'; readonly downMs: number; readonly ofStoreToo: boolean }
  | { readonly what: 'connection'; readonly who: WithScreen; readonly does: 'cut' | 'back' | 'mute' | 'heard' }
  | { readonly what: 'says'; readonly who: WithScreen; readonly availability: Availability }
  | { readonly what: 'directory'; readonly change: DirectoryChange }
  | { readonly what: 'goes'; readonly who: (typeof MAY_GO)[number] }
  | { readonly what: 'evening' }
  | { readonly what: 'sees'; readonly who: WithScreen }
  | { readonly what: 'door'; readonly does: 'ring' | 'takeBack' | 'mute'; readonly twice: boolean }
  | { readonly what: 'clientCalls'; readonly which: number; readonly twice: boolean }
  | {
      readonly what: 'visit'
      readonly which: number
      readonly change: 'take' | { readonly needs: readonly Need[] } | { readonly placeId: string }
      readonly twice: boolean
    }
  | {
      readonly what: 'message'
      /** Absent: no request ends with it. */
      readonly which: number | undefined
      readonly who: number
      readonly whom: WithScreen
      readonly twice: boolean
    }
  | {
      readonly what: 'messageMove'
      readonly which: number
      readonly who: number
      readonly move: MessageMove
      readonly whom: WithScreen
      readonly twice: boolean
    }
  | { readonly what: 'link'; readonly move: (typeof BY_LINK)[number]; readonly twice: boolean }
  | { readonly what: 'drill'; readonly whom: (typeof DRILLED)[number]; readonly twice: boolean }
  | { readonly what: 'hearsDrill'; readonly who: WithScreen }

const withScreen = fc.constantFrom(...WITH_SCREENS)
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom<Target>(
    { kind: 'matter', matterId: 'idCard' },
    { kind: 'matter', matterId: 'pin' },
    { kind: 'matter', matterId: 'tax' },
    { kind: 'matter', matterId: 'complaint' },
    { kind: 'unit', unitId: 'taxes' },
    { kind: 'unknown' },
  ),
  withScreen.map((personId): Target => ({ kind: 'person', personId })),
)
const oneInThree = fc.nat(2).map((n) => n === 0)
/** One in four clients wants to be led out. */
const needs: fc.Arbitrary<readonly Need[]> = fc.constantFrom<Need[]>(['noStairs'], [], ['seat'], ['wayOut'])

/** What people press most; every other move now and then. */
const move = fc.oneof(
  fc.constantFrom<Move>('accept', 'accept', 'decline', 'handOver', 'release', 'takeOver', 'reassign', 'arrive', 'undo'),
  fc.constantFrom<Move>('arrive', 'confirmArrival', 'finish'),
  fc.constantFrom(...MOVES),
)

const moment: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('raise' as const),
      targets: fc.array(target, { minLength: 1, maxLength: 2 }),
      needs,
      inTurn: fc.boolean(),
      twice: oneInThree,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      which: fc.nat(2),
      who: fc.nat(WITH_SCREENS.length - 1),
      move,
      target,
      whom: withScreen,
      here: fc.boolean(),
      outcome: fc.constantFrom(...OUTCOMES),
      twice: oneInThree,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('join' as const), which: fc.nat(2), target, twice: oneInThree }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('repeat' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('wait' as const),
      ms: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 100, max: seconds(70) }) },
        { weight: 1, arbitrary: fc.integer({ min: seconds(70), max: minutes(9) }) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('restart' as const),
      downMs: fc.constantFrom(0, seconds(2), seconds(40), minutes(6)),
      // What a store has on disk and finds there again is shown elsewhere, by many more deaths.
      ofStoreToo: fc.nat(7).map((n) => n === 0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('connection' as const),
      who: withScreen,
      does: fc.constantFrom('cut' as const, 'back' as const, 'mute' as const, 'heard' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('says' as const),
      who: withScreen,
      availability: fc.constantFrom(...AVAILABILITIES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('directory' as const), change: fc.constantFrom(...DIRECTORY_CHANGES) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('sees' as const), who: withScreen }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('door' as const),
      does: fc.constantFrom('ring' as const, 'ring' as const, 'ring' as const, 'takeBack' as const, 'mute' as const),
      twice: oneInThree,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('clientCalls' as const), which: fc.nat(2), twice: oneInThree }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('visit' as const),
      which: fc.nat(2),
      change: fc.oneof(
        fc.constantFrom('take' as const, { placeId: 'quietRoom' }, { placeId: 'desk' }),
        needs.map((each) => ({ needs: each })),
      ),
      twice: oneInThree,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('message' as const),
      which: fc.option(fc.nat(2), { nil: undefined }),
      who: fc.nat(3),
      whom: withScreen,
      twice: oneInThree,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('messageMove' as const),
      which: fc.nat(2),
      who: fc.nat(2),
      move: fc.constantFrom(...MESSAGE_MOVES),
      whom: withScreen,
      twice: oneInThree,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('link' as const),
      move: fc.constantFrom(...BY_LINK, 'accept' as const),
      twice: oneInThree,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('drill' as const),
      whom: fc.constantFrom(...DRILLED),
      twice: oneInThree,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('hearsDrill' as const), who: withScreen }) },
)

/** Once in a while somebody leaves the office for good, or the office closes: the next sequence needs another one. */
const rare: fc.Arbitrary<readonly Happening[]> = fc.oneof(
  { weight: 22, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('goes' as const), who: fc.constantFrom(...MAY_GO) }).map(only),
  },
  { weight: 1, arbitrary: fc.constant([{ what: 'evening' } as const]) },
)

function only(happening: Happening): readonly Happening[] {
  return [happening]
}

/** A client is there from the beginning: before that there is little to go wrong. */
export const anySequence: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(target, fc.array(moment, { minLength: 4, maxLength: 16 }), rare, fc.array(moment, { maxLength: 5 }))
  .map(([first, then, once, last]) => [
    { what: 'raise', targets: [first], needs: ['noStairs'], inTurn: false, twice: false } as const,
    ...then,
    ...(once.length > 0 ? [...once, ...last] : []),
  ])
