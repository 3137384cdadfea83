import type { Actor } from '../../models/domain/lifecycle.ts'
import type { DigitalPages } from '../../models/store/digitalPagesStore.ts'
import type { DigitalPagesBody, DigitalPagesView } from '../../models/wire/digitalPages.ts'
import { Editions, type EditionsDeps } from '../platform/editions.ts'

/** What the office says of itself on the accessibility declaration and the privacy notice: administrators write it. */
export class OfficePages {
  private readonly editions: Editions<DigitalPages>

  constructor(deps: EditionsDeps<DigitalPages>) {
    this.editions = new Editions(deps, { noun: 'digitalPages', what: 'changeDigitalPages' })
  }

  load(): Promise<void> {
    return this.editions.load()
  }

  view(): DigitalPagesView {
    const kept = this.editions.now
    return kept ? viewOf(kept) : { edition: 0, facts: {} }
  }

  async change(actor: Actor, { edition, facts }: DigitalPagesBody): Promise<DigitalPagesView> {
    return viewOf(await this.editions.change(actor, edition, () => ({ facts })))
  }
}

const viewOf = ({ edition, facts, changedAt }: DigitalPages): DigitalPagesView => ({ edition, facts, changedAt })
