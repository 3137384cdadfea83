/**
 * Sent with every question by polling. Over plain HTTP a browser names no origin of a GET to its own page; a header of
 * one's own can be added by a page of the same origin only, because no other is ever allowed to by CORS.
 */
export const CONNECTION_HEADER = 'x-requested-with'
