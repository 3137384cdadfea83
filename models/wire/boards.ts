/** Which boards a screen may follow; each only with the role for it. */
export const BOARDS = ['clerk', 'supervisor'] as const
export type Board = (typeof BOARDS)[number]
