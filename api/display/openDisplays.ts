import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { PairedDevice } from '../../models/domain/devices/device.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { DisplayScreen } from '../../models/wire/display.ts'
import { DisplayNoteSchema } from '../../models/wire/display.ts'
import { DisplaySurveySchema } from '../../models/wire/survey.ts'
import type { DeviceConnections } from '../devices/deviceConnections.ts'
import type { PairedDevices } from '../devices/pairedDevices.ts'
import { screenTeller } from '../devices/screenTeller.ts'
import type { PhotoCards } from '../photos/photoCards.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import { parse } from '../platform/web/parse.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { VisitSurveys } from '../survey/visitSurveys.ts'
import type { ClientSays } from './clientSays.ts'
import type { ClientVisits } from './clientVisits.ts'

/** Minutes that are left change by themselves, and so does the code of the place. */
const LOOK_EVERY_MS = seconds(5)

interface OpenDisplaysDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly repository: RequestRepository
  readonly pairedDevices: PairedDevices
  readonly connections: DeviceConnections
  readonly visitSurveys: VisitSurveys
  readonly photoCards: PhotoCards
  screenOf(device: PairedDevice<'display'>): DisplayScreen
}

/** Tells the displays what has changed at their places: at once, and when only time has passed. */
export function openDisplays({
  clock,
  log,
  repository,
  pairedDevices,
  connections,
  ...deps
}: OpenDisplaysDeps): Repetition {
  const { visitSurveys, photoCards, screenOf } = deps
  const tell = screenTeller({
    kind: 'display',
    pairedDevices,
    screenOf,
    say: (id, screen) => connections.tell(id, 'display:changed', screen),
  })
  repository.onSaved(tell)
  visitSurveys.onSent(tell)
  // Taken back, it is gone from every screen at once.
  photoCards.onChanged(tell)
  return repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed: 'the displays could not be told', go: tell })
}

interface HearSurveysDeps {
  readonly clientVisits: ClientVisits
  readonly visitSurveys: VisitSurveys
}

/** How it was, as the client before a display says after their visit: once for each visit, whatever is sent again. */
export function hearSurveys({ clientVisits, visitSurveys }: HearSurveysDeps) {
  return async (device: PairedDevice<'display'>, said: unknown): Promise<void> => {
    const { code, answers } = parse(DisplaySurveySchema, said)
    const over = clientVisits.overAt(device.scope.placeId, code)
    if (!over) throw new Refusal('notFound', { where: 'visit' })
    await visitSurveys.send(over, answers)
  }
}

interface HearNotesDeps {
  readonly clientVisits: ClientVisits
  readonly clientSays: ClientSays
}

/** What the client before a display has pressed, for the visit that is shown there. */
export function hearNotes({ clientVisits, clientSays }: HearNotesDeps) {
  return async (device: PairedDevice<'display'>, said: unknown): Promise<void> => {
    const { code, note } = parse(DisplayNoteSchema, said)
    const shown = clientVisits.at(device.scope.placeId).find(({ view }) => view.code === code)
    if (!shown) throw new Refusal('notFound', { where: 'visit' })
    await clientSays.say(shown.visitId, note)
  }
}
