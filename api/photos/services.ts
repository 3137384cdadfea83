import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { PhotoCards } from './photoCards.ts'

interface PhotoServicesDeps extends Foundation {
  readonly directory: OfficeDirectory
}

export function photoServices({ store, parts, clock, log, directory }: PhotoServicesDeps) {
  return { photoCards: parts.add(new PhotoCards({ clock, log, directory, store: store.photoCards })) }
}
