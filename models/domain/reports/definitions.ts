/** Every figure that is shown or exported. */
export const FIGURES = [
  'count',
  'open',
  'delivered',
  'seen',
  'accepted',
  'arrived',
  'way',
  'ended',
  'within',
  'escalated',
  'nobodyCame',
  'byPhone',
  'unconfirmed',
  'interpreterWait',
  'interpreterBooked',
  'nonconforming',
  'proven',
] as const
export type Figure = (typeof FIGURES)[number]

/**
 * The edition of each definition. Whoever changes how a figure is counted raises its number and says in the text of
 * the definition what has changed: two reports can be compared where the numbers are the same.
 */
export const EDITIONS: Readonly<Record<Figure, number>> = {
  count: 1,
  open: 1,
  delivered: 1,
  seen: 1,
  accepted: 1,
  arrived: 1,
  way: 1,
  ended: 1,
  // Until the second, those to whom nobody came were left out of it.
  within: 2,
  escalated: 1,
  nobodyCame: 1,
  byPhone: 1,
  unconfirmed: 1,
  interpreterWait: 1,
  interpreterBooked: 1,
  nonconforming: 1,
  proven: 1,
}
