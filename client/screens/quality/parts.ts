export const PARTS = ['causes', 'register', 'proposals'] as const
export type Part = (typeof PARTS)[number]

/** The first is the page itself. */
export const pathOf = (part: Part): string => (part === 'causes' ? '/actions' : `/actions/${part}`)
