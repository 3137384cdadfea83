import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import type { Move } from '../lifecycle.ts'
import type { DeclineReason, Leader, Outcome, Parting, RequestKind, Target } from './request.ts'

export const EXTEND_REASONS = ['onTheWay', 'finishingClient', 'fetchingFiles', 'other'] as const
export type ExtendReason = (typeof EXTEND_REASONS)[number]

/** In how many minutes somebody comes, as every screen and page offers it; a digit each, because it is a key. */
export const COMES_IN = [3, 5, 8] as const

/** What each move says besides its name. */
export interface OrderFields {
  /** What the client needs, where they are and the note are the visit's. */
  readonly amend: { readonly kind?: RequestKind | undefined }
  readonly start: object
  readonly assign: { readonly target: Target }
  /** `personId`: a clerk says who answered the telephone. */
  readonly accept: { readonly minutes?: number | undefined; readonly personId?: PersonId | undefined }
  readonly decline: { readonly reason: DeclineReason }
  readonly notMine: { readonly target: Target }
  readonly handOver: { readonly personId: PersonId; readonly reason: DeclineReason }
  readonly release: { readonly reason: DeclineReason }
  readonly extend: { readonly minutes: number; readonly reason: ExtendReason }
  readonly takeOver: { readonly minutes?: number | undefined }
  readonly reassign: { readonly target: Target }
  readonly noted: object
  readonly phoned: { readonly personId: PersonId }
  /** `code`: what is shown where the client waits, by which somebody called proves that they stand there. */
  readonly arrive: { readonly personId?: PersonId | undefined; readonly code?: string | undefined }
  readonly confirmArrival: { readonly here: boolean }
  readonly stillGoing: object
  /** In how many minutes the client is free for the next one. */
  readonly nearlyDone: { readonly minutes: number }
  readonly callHelper: { readonly target: Target }
  readonly passOn: { readonly target: Target }
  readonly finish: {
    readonly outcome: Exclude<Outcome, 'passedOn'>
    /** Informed by when, or met when. */
    readonly dueAt?: Instant | undefined
  } & Parting
  readonly askToLead: { readonly leads: Leader }
  /** `alone`: nobody has led them out. */
  readonly left: { readonly alone?: boolean | undefined }
  /** `of`: the version that the press to be taken back has made, where somebody may have pressed again since. */
  readonly undo: { readonly of?: number | undefined }
}

export type OrderOf<M extends Move> = { readonly move: M } & OrderFields[M]

/** One person's order to move a request. */
export type Order = { [M in Move]: OrderOf<M> }[Move]
