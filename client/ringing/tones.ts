/** One note: when it begins within the tone, how high and how long it is. */
interface Note {
  readonly atS: number
  readonly hertz: number
  readonly lengthS: number
}

export interface Tone {
  readonly notes: readonly Note[]
  /** Share of full loudness: a practice page must not frighten anybody. */
  readonly strength: number
}

export type ToneName = 'page' | 'escalation' | 'drill' | 'lost' | 'news' | 'step'

/*
 * Between 400 and 1,000 Hz: small laptop loudspeakers carry it, and ears that have lost the high notes hear it.
 * Rising calls somebody, falling says something went away; the number of notes tells the calls apart without
 * looking and without telling pitches apart.
 */
export const TONES: Readonly<Record<ToneName, Tone>> = {
  page: {
    notes: [
      { atS: 0, hertz: 587, lengthS: 0.32 },
      { atS: 0.36, hertz: 784, lengthS: 0.55 },
    ],
    strength: 1,
  },
  escalation: {
    notes: [
      { atS: 0, hertz: 587, lengthS: 0.26 },
      { atS: 0.3, hertz: 740, lengthS: 0.26 },
      { atS: 0.6, hertz: 932, lengthS: 0.6 },
    ],
    strength: 1,
  },
  drill: { notes: [{ atS: 0, hertz: 523, lengthS: 0.5 }], strength: 0.4 },
  /** The client's own visit has come one step further: soft, because they sit beside it. */
  step: { notes: [{ atS: 0, hertz: 440, lengthS: 0.7 }], strength: 0.3 },
  /** Somebody on the way is wanted elsewhere, or nowhere: it calls nobody, so it does not rise. */
  news: {
    notes: [
      { atS: 0, hertz: 659, lengthS: 0.22 },
      { atS: 0.26, hertz: 587, lengthS: 0.22 },
      { atS: 0.52, hertz: 494, lengthS: 0.5 },
    ],
    strength: 0.7,
  },
  lost: {
    notes: [
      { atS: 0, hertz: 659, lengthS: 0.35 },
      { atS: 0.4, hertz: 440, lengthS: 0.6 },
    ],
    strength: 0.8,
  },
}
