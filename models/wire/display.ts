import type { Bilingual, Language } from '../domain/directory/directory.ts'

/** What the client's display at a place shows: nothing personal, and no matter's name. */
export interface DisplayScreen {
  readonly kind: 'display'
  readonly name: string
  readonly language: Language
  /** The place it stands for; absent after a move in the directory. */
  readonly place?: Bilingual
}
