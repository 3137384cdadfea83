import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { DigitalPages, DigitalPagesStore } from '../../models/store/digitalPagesStore.ts'
import type { DigitalPagesBody, DigitalPagesView } from '../../models/wire/digitalPages.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface OfficePagesDeps extends Platform {
  readonly store: DigitalPagesStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** An office has one set of them. */
export const ONLY = 'office'

/** What the office says of itself on the accessibility declaration and the privacy notice: administrators write it. */
export class OfficePages {
  private readonly collection: Collection<DigitalPages>

  constructor(private readonly deps: OfficePagesDeps) {
    const { store } = deps
    this.collection = new Collection(deps, { noun: 'digitalPages', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.collection.load()
  }

  view(): DigitalPagesView {
    const kept = this.collection.get(ONLY)
    return kept ? viewOf(kept) : { edition: 0, facts: {} }
  }

  /** Refuses whoever has not seen what another administrator saved meanwhile, and says who that was. */
  async change(actor: Actor, { edition, facts }: DigitalPagesBody): Promise<DigitalPagesView> {
    const { clock, securityLog } = this.deps
    const { personId, roles } = actor
    if (!roles.includes('admin')) throw new Refusal('notAllowed')
    const next = await this.collection.put(ONLY, (current) => {
      if ((current?.edition ?? 0) !== edition) throw this.changedMeanwhile(current)
      return { ...current, id: ONLY, edition: edition + 1, facts, by: personId, changedAt: clock.now() }
    })
    await securityLog.note({ what: 'changeDigitalPages', result: 'done', personId })
    return viewOf(next)
  }

  private changedMeanwhile(current: DigitalPages | undefined): Refusal {
    if (!current) return new Refusal('changedMeanwhile')
    const { by, changedAt } = current
    return new Refusal('changedMeanwhile', { by: this.deps.directory.person(by).name, at: changedAt })
  }
}

const viewOf = ({ edition, facts, changedAt }: DigitalPages): DigitalPagesView => ({ edition, facts, changedAt })
