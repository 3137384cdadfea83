import type { FilmSlot } from '../domain/films/films.ts'

/** Of a film; the same for every client, and nothing of anybody. */
export const FILM_PATH = '/film'
export const addressOfFilm = (slot: FilmSlot): string => `${FILM_PATH}/${slot}`

/** GET /api/films: which there are, and which are missing. */
export interface FilmsView {
  /** Where the office puts them; absent: this server has no folder for them. */
  readonly folder?: string
  readonly films: readonly { readonly slot: FilmSlot; readonly file?: string; readonly bytes?: number }[]
  /** Files there that are no film of any sentence: a name is mistyped, or they are empty. */
  readonly others: readonly string[]
}
