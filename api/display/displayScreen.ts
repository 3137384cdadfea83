import type { PairedDevice } from '../../models/domain/devices/device.ts'
import type { DisplayScreen } from '../../models/wire/display.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Films } from '../films/films.ts'
import type { PlaceCodes } from '../platform/placeCodes.ts'
import { optional } from '../requests/requestView.ts'
import type { ClientVisits } from './clientVisits.ts'

interface DisplayScreenDeps {
  readonly directory: OfficeDirectory
  readonly clientVisits: ClientVisits
  readonly arrivalCodes: PlaceCodes
  readonly films: Pick<Films, 'addressOf'>
}

/** Everything the client's display shows. */
export function displayScreen({ directory, clientVisits, arrivalCodes, films }: DisplayScreenDeps) {
  return ({ name, language, scope: { placeId } }: PairedDevice<'display'>): DisplayScreen => ({
    kind: 'display',
    name,
    language,
    ...optional('place', directory.now.places.get(placeId)?.name),
    ...optional('welcomeFilm', films.addressOf('welcome')),
    visits: clientVisits.at(placeId).map(({ view }) => view),
    arrivalCode: arrivalCodes.now(placeId),
  })
}
