/**
 * A page says for whom it speaks: two tabs share one cookie, and whoever signs in in the second must not find their name
 * under what was ordered in the first. Over HTTP a header, which every order carries; over a connection a word of the handshake.
 */
export const PERSON_HEADER = 'parter-person'

export interface ConnectionAuth {
  readonly person: string
}
