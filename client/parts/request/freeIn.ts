/** In how many minutes the client may be free for the next one, as it is offered. */
export const FREE_IN_MINUTES = [2, 5, 10] as const
