import type { PersonId, Role } from './directory/directory.ts'

/*
 * Glossary. A request (wezwanie) is one client's need for one competence to come down to the ground floor.
 * A page (przywołanie) is one call of that request to one employee. The competent employee (osoba właściwa)
 * handles the matter (sprawa); a substitute (zastępstwo) answers while they are out. A unit (referat) has a
 * manager. The place (miejsce obsługi) is where the client waits. A visit (wizyta) is one client at one place: its
 * needs, place and note hold for all of its requests, which are served together or in turn; a clerk is responsible for
 * it. Escalation (eskalacja) is a further step because a time ran out. Accepting never stops the clock: only
 * presence does. A bell (dzwonek) is a client's own call at a door, for whichever clerk takes it. What could not be done
 * at once reaches somebody as a message (wiadomość), a meeting (spotkanie) or a promised answer (obiecana odpowiedź);
 * the last two are agreements (ustalenia). A paired device (sparowane urządzenie) is a tablet that rings on a corridor
 * or shows the client what is happening (ekran), without an account. A duty (dyżur) is what a person says of themself
 * today, a drill (próba) a call that asks only whether it is heard.
 *
 * How a call goes. A step is one line of the calling rules: after so long, unless somebody has accepted or arrived, it
 * calls somebody. A ring is one sounding of a page; the page stays the same when it rings again. A receipt says of one
 * ring that a device has it (delivered), or that a human has seen it (seen). Reach is how somebody can be reached at
 * this moment, best first (`request/reach.ts`); a way is what leads to them: an open page, a push, a channel (a message
 * or a telephone that rings). A device or a way is proven when something has come by it today and was heard or
 * confirmed: what is only set up may be silent. A claim is "I am there", said from elsewhere than the counter: the
 * steps wait a minute, in which the clerk confirms it or says no; after it the claim counts, as unconfirmed. A turn is
 * the place of a request in a visit whose requests are served one after the other: nobody is called for it before it
 * comes.
 */

export const STATUSES = ['waiting', 'routing', 'calling', 'accepted', 'arrived', 'leaving', 'ended'] as const
export type Status = (typeof STATUSES)[number]

export const MOVES = [
  'amend',
  'start',
  'assign',
  'accept',
  'decline',
  'notMine',
  'handOver',
  'release',
  'extend',
  'takeOver',
  'reassign',
  'noted',
  'phoned',
  'arrive',
  'confirmArrival',
  'stillGoing',
  'nearlyDone',
  'callHelper',
  'passOn',
  'finish',
  'askToLead',
  'left',
  'undo',
] as const
export type Move = (typeof MOVES)[number]

/** What the history records besides moves: the birth of a request and what the timer does. */
export type EntryKind =
  | Move
  | 'raise'
  | 'step'
  | 'undelivered'
  | 'reachableAgain'
  | 'wentAway'
  | 'claimLapsed'
  | 'askStillGoing'
  | 'counterEmpty'
  | 'mailed'
  | 'closed'
  | 'calledBack'
  | 'turnCame'

/** In what capacity somebody makes a move. */
export type Capacity = 'clerk' | 'supervisor' | 'called' | 'responder' | 'author'

interface MoveRule {
  readonly from: readonly Status[]
  readonly to: readonly Status[]
  readonly by: readonly Capacity[]
  /** An undo has nothing to put back: it changes no state, calls somebody whom only the clerk sends back, or is one itself. */
  readonly undone?: 'never'
}

const OPEN: readonly Status[] = ['waiting', 'routing', 'calling', 'accepted', 'arrived', 'leaving']

/** Every legal move. A move that is not in this table does not exist. */
export const MOVE_TABLE: Readonly<Record<Move, MoveRule>> = {
  amend: { from: OPEN, to: OPEN, by: ['clerk'], undone: 'never' },
  start: { from: ['waiting'], to: ['calling', 'routing'], by: ['clerk'] },
  assign: { from: ['routing'], to: ['calling'], by: ['clerk', 'called'] },
  // A colleague to whom a request is being handed over accepts out of `accepted`.
  accept: { from: ['calling', 'accepted'], to: ['accepted'], by: ['called', 'clerk', 'supervisor'] },
  decline: { from: ['calling', 'accepted'], to: ['calling', 'accepted'], by: ['called'] },
  notMine: { from: ['calling'], to: ['calling', 'routing'], by: ['called'] },
  handOver: { from: ['calling', 'accepted'], to: ['calling', 'accepted'], by: ['called', 'responder'] },
  release: { from: ['accepted'], to: ['calling'], by: ['responder', 'clerk'] },
  extend: { from: ['accepted'], to: ['accepted'], by: ['responder'] },
  takeOver: { from: ['calling', 'accepted'], to: ['accepted'], by: ['supervisor'] },
  reassign: { from: ['routing', 'calling', 'accepted'], to: ['calling'], by: ['supervisor', 'clerk'] },
  noted: { from: ['routing', 'calling', 'accepted'], to: ['routing', 'calling', 'accepted'], by: ['called'] },
  phoned: {
    from: ['routing', 'calling', 'accepted'],
    to: ['routing', 'calling', 'accepted'],
    by: ['clerk'],
    undone: 'never',
  },
  // By the clerk: arrived. By somebody called: a claim, which the clerk is asked to confirm.
  arrive: {
    from: ['routing', 'calling', 'accepted'],
    to: ['routing', 'calling', 'accepted', 'arrived'],
    by: ['clerk', 'responder', 'called'],
  },
  confirmArrival: {
    from: ['routing', 'calling', 'accepted'],
    to: ['routing', 'calling', 'accepted', 'arrived'],
    by: ['clerk'],
  },
  stillGoing: { from: ['arrived', 'leaving'], to: ['arrived', 'leaving'], by: ['clerk', 'responder'] },
  // The client is free soon: whoever is next in the visit is called, and comes as soon as they are.
  nearlyDone: { from: ['arrived'], to: ['arrived'], by: ['responder', 'clerk'] },
  callHelper: { from: ['arrived'], to: ['arrived'], by: ['responder', 'clerk'], undone: 'never' },
  passOn: { from: ['arrived'], to: ['ended'], by: ['responder', 'clerk'] },
  // Whoever finishes while a helper is still with the client leaves it as it is, until the helper has finished too.
  finish: { from: OPEN, to: ['arrived', 'leaving', 'ended'], by: ['responder', 'clerk'] },
  // Whoever was to lead the client out cannot: somebody is called for it.
  askToLead: { from: ['leaving'], to: ['ended'], by: ['clerk', 'responder'] },
  // Of a request that calls for the way out alone: whether or not anybody was seen to come.
  left: { from: ['calling', 'accepted', 'arrived', 'leaving'], to: ['ended'], by: ['clerk', 'responder'] },
  undo: { from: [...OPEN, 'ended'], to: STATUSES, by: ['author'], undone: 'never' },
}

export const canBeUndone = (move: Move): boolean => MOVE_TABLE[move].undone !== 'never'

/** What can be done with a visit itself, while it goes on: correct what holds for all of it, be responsible for it,
 * take note of what the client has said. */
export const VISIT_MOVES = ['amend', 'take', 'heard'] as const
export type VisitMove = (typeof VISIT_MOVES)[number]

export const VISIT_MOVE_TABLE: Readonly<Record<VisitMove, { readonly by: readonly Role[] }>> = {
  amend: { by: ['clerk'] },
  take: { by: ['clerk'] },
  heard: { by: ['clerk'] },
}

export interface Actor {
  readonly personId: PersonId
  readonly roles: readonly Role[]
}
