import fc from 'fast-check'
import { minutes, seconds } from '../../../models/domain/clock.ts'
import { MOVES, type Move } from '../../../models/domain/lifecycle.ts'
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

/** What may happen in an office. `which` and `who` are places in lists: of open requests, of people, the concerned first. */
export type Happening =
  | { readonly what: 'raise'; readonly targets: readonly Target[]; readonly inTurn: boolean; readonly twice: boolean }
  | {
      readonly what: 'move'
      readonly which: number
      readonly who: number
      readonly move: Move
      readonly target: Target
      readonly whom: WithScreen
      readonly here: boolean
      readonly twice: boolean
    }
  | { readonly what: 'join'; readonly which: number; readonly target: Target; readonly twice: boolean }
  | { readonly what: 'repeat' }
  | { readonly what: 'wait'; readonly ms: number }
  | { readonly what: 'restart'; readonly downMs: number }
  | { readonly what: 'line'; readonly who: WithScreen; readonly line: 'cut' | 'back' | 'mute' | 'heard' }
  | { readonly what: 'says'; readonly who: WithScreen; readonly availability: Availability }
  | { readonly what: 'directory'; readonly change: DirectoryChange }
  | { readonly what: 'goes'; readonly who: (typeof MAY_GO)[number] }
  | { readonly what: 'evening' }

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
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('line' as const),
      who: withScreen,
      line: fc.constantFrom('cut' as const, 'back' as const, 'mute' as const, 'heard' as const),
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
)

/** Once in a while somebody leaves the office for good, or the office closes: the next sequence needs another one. */
const rare: fc.Arbitrary<readonly Happening[]> = fc.oneof(
  { weight: 10, arbitrary: fc.constant([]) },
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
    { what: 'raise', targets: [first], inTurn: false, twice: false } as const,
    ...then,
    ...(once.length > 0 ? [...once, ...last] : []),
  ])
