import type { Bilingual } from '../domain/directory/directory.ts'

/** GET /api/people/:id/contact: what an official gives a client to take along. */
export interface ContactCardView {
  readonly name: string
  readonly position: Bilingual
  readonly unitName?: Bilingual
  readonly officeName: Bilingual
  /** The office's number, as it stands on its public pages. */
  readonly phone?: string
  readonly extension?: string
  readonly email?: string
}
