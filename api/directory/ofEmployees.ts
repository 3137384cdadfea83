import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { StoredCollection, Versioned } from '../../models/store/storedCollection.ts'
import { Collection } from '../platform/collection.ts'
import { guarded } from '../platform/guarded.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

/** What an employee has said of themself. */
interface OwnWord extends Versioned {
  readonly personId: PersonId
  readonly since: number
}

interface OfEmployeesDeps<D extends OwnWord> extends Platform {
  readonly store: StoredCollection<D>
  readonly directory: OfficeDirectory
}

/** Each employee's own word about themself, one document a person: it goes when they take it back, and with them. */
export class OfEmployees<D extends OwnWord> extends Collection<D> {
  private readonly underWay = new UnderWay()

  constructor(
    private readonly around: OfEmployeesDeps<D>,
    noun: string,
  ) {
    super(around, {
      noun,
      store: around.store,
      read: () => around.store.all(),
      shift: (word, deltaMs) => ({ ...word, since: word.since + deltaMs }),
    })
    const { log, directory } = around
    const failed = `${noun}: what somebody who has left had said of themself could not be forgotten`
    directory.onReplaced(guarded(log, failed, () => this.underWay.add(this.forgetTheGone())))
  }

  /** What somebody has left behind while the server was down goes too. */
  begin(): Promise<void> {
    return this.forgetTheGone()
  }

  override idle(): Promise<void> {
    return Promise.all([super.idle(), this.underWay.idle()]).then(() => undefined)
  }

  /** Said twice it is said once. */
  async takeBack(personId: PersonId): Promise<void> {
    await this.removeIfThere(personId)
  }

  private async forgetTheGone(): Promise<void> {
    const { employees } = this.around.directory.now
    for (const { personId } of this.all()) if (!employees.has(personId)) await this.takeBack(personId)
  }
}
