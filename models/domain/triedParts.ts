/** What an administrator can try at once: a write, and a call of the robot. */
export const TRIED_PARTS = ['store', 'page'] as const
export type TriedPart = (typeof TRIED_PARTS)[number]
