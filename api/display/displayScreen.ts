import type { PairedDevice } from '../../models/domain/devices/device.ts'
import type { DisplayScreen } from '../../models/wire/display.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { optional } from '../requests/requestView.ts'

interface DisplayScreenDeps {
  readonly directory: OfficeDirectory
}

/** Everything the client's display shows. */
export function displayScreen({ directory }: DisplayScreenDeps) {
  return ({ name, language, scope }: PairedDevice<'display'>): DisplayScreen => ({
    kind: 'display',
    name,
    language,
    ...optional('place', directory.now.places.get(scope.placeId)?.name),
  })
}
