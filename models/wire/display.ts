import { z } from 'zod'
import type { BellPhase } from '../domain/bell/bellStanding.ts'
import type { Bilingual, Language } from '../domain/directory/directory.ts'
import { CLIENT_NOTES, type ClientNote } from '../domain/visit/clientNotes.ts'
import type { ClientStep } from '../domain/visit/clientSteps.ts'
import type { LinkOrigins } from './invitations.ts'

/** What a client may know of their own visit: nothing personal, and no matter's name. */
export interface ClientView {
  readonly code: string
  readonly step: ClientStep
  /** In plain words, true at this moment. */
  readonly sentence: Bilingual
  /** Somebody comes within so many minutes. Longer: than was said before. */
  readonly within?: { readonly minutes: number; readonly isLonger: boolean }
  /** Whoever is on the way, if they have agreed to be recognised: where their photo is. */
  readonly comes?: { readonly firstName: string; readonly photo: string }
  /** The same in sign language: where the office's film is. */
  readonly film?: string
  /** Beside it stands what they can do instead of waiting. */
  readonly mayChoose: boolean
  /** They have called somebody, who is not there yet: how far that is. */
  readonly call?: BellPhase
  /** The visit is over: they may say how it was, or have. */
  readonly survey?: 'open' | 'sent'
}

/** What the client's display at a place shows. */
export interface DisplayScreen {
  readonly kind: 'display'
  readonly name: string
  readonly language: Language
  /** The place it stands for; absent after a move in the directory. */
  readonly place?: Bilingual
  /** Of the welcome, in sign language. */
  readonly welcomeFilm?: string
  /** Whoever has come last is first. */
  readonly visits: readonly ClientView[]
  /** With it whoever comes proves that they are here. */
  readonly arrivalCode: string
}

/** `display:note`: what the client before it has pressed, and for which visit. */
export const DisplayNoteSchema = z.strictObject({ code: z.string().max(20), note: z.enum(CLIENT_NOTES) })
export interface DisplayNote {
  readonly code: string
  readonly note: ClientNote
}

/** POST of the client's page: a form, as a browser without a script sends it. */
export const ClientNoteBody = z.strictObject({ note: z.enum(CLIENT_NOTES) })

/** GET /api/visits/:id/link: where the client follows their visit on their own phone; the code as it is typed. */
export interface ClientLinkView extends LinkOrigins {
  readonly code: string
}
