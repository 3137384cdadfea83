import type { PersonId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { PhotoCard } from '../../models/domain/photos/photoCard.ts'
import { photoFault } from '../../models/domain/photos/plainJpeg.ts'
import type { PhotoCardStore } from '../../models/store/photoCardStore.ts'
import type { PhotoBody } from '../../models/wire/photos.ts'
import { OfEmployees } from '../directory/ofEmployees.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface PhotoCardsDeps extends Platform {
  readonly store: PhotoCardStore
  readonly directory: OfficeDirectory
}

/** Employees whom a client recognises by first name and photo, because they have agreed to it. */
export class PhotoCards extends OfEmployees<PhotoCard> {
  constructor(private readonly deps: PhotoCardsDeps) {
    super(deps, 'photo')
  }

  /** Nothing but a plain picture is kept; another one replaces it. */
  agree(personId: PersonId, { firstName, jpeg }: PhotoBody): Promise<PhotoCard> {
    const bytes = Buffer.from(jpeg, 'base64')
    const fault = bytes.toString('base64') === jpeg ? photoFault(bytes) : 'notJpeg'
    if (fault) throw new Refusal('badInput', { problems: [{ path: 'jpeg', expected: `a plain JPEG (${fault})` }] })
    return this.put(personId, (current) => ({ ...current, personId, firstName, jpeg, since: this.deps.clock.now() }))
  }
}
