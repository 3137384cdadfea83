import { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import { OWN_HELP } from '../domain/evacuation/evacuation.ts'
import type { Need } from '../domain/request/needs.ts'
import type { PersonView, PlaceView } from './views.ts'

/** PUT /api/evacuation/mine: a person asks to be found, and says what would help. */
export const HelpWantedBody = z.strictObject({ needs: z.array(z.enum(OWN_HELP)).max(OWN_HELP.length) })
export type HelpWantedBody = z.infer<typeof HelpWantedBody>

/** GET /api/evacuation/mine. Absent: they are not on the list. */
export interface OwnHelpView {
  readonly wanted?: { readonly needs: readonly Need[]; readonly since: Instant }
}

export interface ClientInsideView {
  readonly visitId: string
  readonly codes: readonly string[]
  readonly place: PlaceView
  readonly needs: readonly Need[]
  readonly since: Instant
  readonly with: readonly PersonView[]
  readonly coming: readonly PersonView[]
}

export interface ColleagueInsideView {
  readonly person: PersonView
  readonly needs: readonly Need[]
  /** As far as it is known they are not in the building now. */
  readonly isAway: boolean
}

/** GET /api/evacuation: nobody's name but that of people who work here. */
export interface EvacuationView {
  readonly at: Instant
  readonly clients: readonly ClientInsideView[]
  readonly colleagues: readonly ColleagueInsideView[]
}
