import type { ClientStep } from '../visit/clientSteps.ts'

/*
 * A film in sign language for each sentence that a client is shown: the office's own files, in a folder of the server.
 * Where there is none, nothing is shown.
 */

/** What a file is called, before its ending. */
export const FILM_SLOTS = ['welcome', 'called', 'onTheWay', 'longer', 'here', 'wayOut', 'done'] as const
export type FilmSlot = (typeof FILM_SLOTS)[number]

/** Which a browser of today plays; the first that is there is taken. */
export const FILM_ENDINGS = ['mp4', 'webm'] as const

interface Shown {
  readonly step: ClientStep
  /** It takes longer than was said: the sentence that counts is what can be chosen. */
  readonly mayChoose: boolean
}

export const filmSlotOf = ({ step, mayChoose }: Shown): FilmSlot => (mayChoose ? 'longer' : step)
