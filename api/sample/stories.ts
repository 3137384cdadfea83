import { minutes, seconds } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Order } from '../../models/domain/request/orders.ts'
import { isOpen, type Outcome, type Page, type Request, type Target } from '../../models/domain/request/request.ts'
import type { Action } from './pastRequest.ts'
import type { Chance } from './random.ts'

/** How a request can have gone; how often each does is data. */
export const STORIES = [
  'prompt',
  'secondRing',
  'declined',
  'nextPerson',
  'manager',
  'lateArrival',
  'answeredByPhone',
  'settledByPhone',
  'clientLeft',
  'nobody',
] as const
export type Story = (typeof STORIES)[number]

/** How a visit can end here. */
export const VISIT_OUTCOMES = ['settled', 'informed', 'meeting', 'redirected'] as const satisfies readonly Outcome[]

interface Setting {
  readonly chance: Chance
  readonly clerk: Actor
  /** Above 1: a unit that answers slower than the others. */
  readonly pace: number
  /** From the room to the client. */
  readonly walkMs: number
  /** Where the client does not know whom to ask for, the secretariat says so. */
  readonly assignTo: Target | undefined
  /** How visits end, by how often. */
  readonly outcomes: readonly (readonly [(typeof VISIT_OUTCOMES)[number], number])[]
}

/** What the people did in this story, in the order of time. The last action always ends the request. */
export function actionsOf(story: Story, setting: Setting): readonly Action[] {
  const { chance, clerk, assignTo } = setting
  const assignedMs = assignTo ? chance.between(seconds(12), seconds(50)) : 0
  const assigned: readonly Action[] = assignTo
    ? [{ afterMs: assignedMs, what: byCalled(() => ({ move: 'assign', target: assignTo })) }]
    : []
  const told = TELLINGS[story](setting)
  const cameMs = told.at(-1)?.afterMs ?? 0
  const came: Action = { afterMs: cameMs + setting.walkMs, what: () => ({ actor: clerk, order: { move: 'arrive' } }) }
  const comes = !WITHOUT_ARRIVAL.includes(story)
  const then = [...told, ...(comes ? [came] : [])].map((action) => ({
    ...action,
    afterMs: action.afterMs + assignedMs,
  }))
  const visitMs = comes ? chance.between(minutes(3), minutes(22)) : 0
  return [...assigned, ...then, ...endOf(story, setting, (then.at(-1)?.afterMs ?? assignedMs) + visitMs)]
}

const WITHOUT_ARRIVAL: readonly Story[] = ['settledByPhone', 'clientLeft', 'nobody']

const TELLINGS: Readonly<Record<Story, (setting: Setting) => readonly Action[]>> = {
  prompt: ({ chance, pace }) => [accepts(within(chance, pace, 4, 18), chance)],
  secondRing: ({ chance, pace }) => [accepts(within(chance, pace, 33, 46), chance)],
  declined: ({ chance, pace }) => {
    const saidNoMs = within(chance, pace, 6, 18)
    return [
      { afterMs: saidNoMs, what: byCalled(() => ({ move: 'decline', reason: 'withClient' })) },
      accepts(saidNoMs + within(chance, pace, 5, 20), chance),
    ]
  },
  nextPerson: ({ chance, pace }) => [accepts(seconds(60) + within(chance, pace, 6, 30), chance)],
  manager: ({ chance, pace }) => [accepts(seconds(120) + within(chance, pace, 8, 60), chance)],
  lateArrival: ({ chance, pace }) => {
    const acceptedMs = within(chance, pace, 6, 25)
    const asksForMore = chance.happens(0.4)
    return [
      accepts(acceptedMs, chance),
      ...(asksForMore ? [extension(seconds(200))] : []),
      { afterMs: chance.between(minutes(5.5), minutes(9)), what: () => undefined },
    ]
  },
  answeredByPhone: ({ chance, clerk }) => [
    {
      afterMs: chance.between(seconds(35), seconds(110)),
      what: (request) => {
        const page = latestOpen(request)
        return page && { actor: clerk, order: { move: 'accept', personId: page.personId } }
      },
    },
  ],
  settledByPhone: ({ chance, clerk }) => [
    {
      afterMs: chance.between(seconds(40), seconds(120)),
      what: (request) => {
        const page = latestOpen(request)
        return page && { actor: clerk, order: { move: 'phoned', personId: page.personId } }
      },
    },
  ],
  clientLeft: () => [],
  nobody: () => [],
}

/** How it ended, for the client. */
function endOf(story: Story, { chance, clerk, outcomes }: Setting, afterMs: number): readonly Action[] {
  const byClerk = (later: number, order: Order): Action => ({
    afterMs: afterMs + later,
    what: () => ({ actor: clerk, order }),
  })
  if (story === 'settledByPhone')
    return [byClerk(chance.between(minutes(2), minutes(6)), { move: 'finish', outcome: 'byPhone' })]
  if (story === 'clientLeft')
    return [byClerk(chance.between(minutes(3), minutes(11)), { move: 'finish', outcome: 'clientLeft' })]
  if (story === 'nobody')
    return [byClerk(chance.between(minutes(9), minutes(16)), { move: 'finish', outcome: 'message' })]
  const outcome = chance.pick(outcomes)
  const wayOut = chance.happens(0.12)
  const finish: Action = {
    afterMs,
    what: (request) => {
      const dueAt = outcome === 'meeting' ? { dueAt: request.raisedAt + minutes(60 * 24 * 7) } : {}
      return { actor: clerk, order: { move: 'finish', outcome, wayOut, ...dueAt } }
    },
  }
  const left = byClerk(chance.between(minutes(1), minutes(5)), { move: 'left' })
  return wayOut ? [finish, left] : [finish]
}

const within = (chance: Chance, pace: number, least: number, most: number): number =>
  Math.round(chance.between(seconds(least), seconds(most)) * Math.min(pace, 1.4))

const accepts = (afterMs: number, chance: Chance): Action => {
  const inMinutes = chance.happens(0.35) ? { minutes: chance.between(2, 5) } : {}
  return { afterMs, what: byCalled(() => ({ move: 'accept', ...inMinutes })) }
}

const extension = (afterMs: number): Action => ({
  afterMs,
  what: (request) =>
    request.responder && {
      actor: { personId: request.responder.personId, roles: ['employee'] },
      order: { move: 'extend', minutes: 3, reason: 'finishingClient' },
    },
})

/** Who was called last answers: those before had their chance. */
function byCalled(order: () => Order): Action['what'] {
  return (request) => {
    const page = latestOpen(request)
    return page && { actor: { personId: page.personId, roles: ['employee'] }, order: order() }
  }
}

const latestOpen = (request: Request): Page | undefined => request.pages.findLast(isOpen)
