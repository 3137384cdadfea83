import { CONDUCT_CARDS, isPolishMissing, withCard } from '../../models/domain/conduct/conductCards.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Conduct } from '../../models/store/conductStore.ts'
import type { CardBody, CardChangesView, ConductView } from '../../models/wire/conduct.ts'
import { Editions, type EditionsDeps } from '../platform/editions.ts'

/** How people of this office talk with clients: Parter's cards, in the office's own words where it has written some. */
export class ConductCards {
  private readonly editions: Editions<Conduct>

  constructor(private readonly deps: EditionsDeps<Conduct>) {
    this.editions = new Editions(deps, { noun: 'conductCard', what: 'changeConductCard' })
  }

  load(): Promise<void> {
    return this.editions.load()
  }

  onChanged(listener: () => unknown): void {
    this.editions.onChanged(listener)
  }

  view(): ConductView {
    const { edition = 0, cards = {} } = this.editions.now ?? {}
    return { edition, cards }
  }

  changes(): CardChangesView {
    const { directory } = this.deps
    const changes = this.editions.now?.changes ?? []
    return { changes: changes.map(({ by, ...change }) => ({ ...change, byName: directory.person(by).name })) }
  }

  async change(actor: Actor, id: string, { edition, text }: CardBody): Promise<ConductView> {
    const card = CONDUCT_CARDS.find((each) => each === id)
    if (card === undefined) throw new Refusal('notFound', { where: 'conductCard' })
    if (text && isPolishMissing(card, text))
      throw new Refusal('badInput', { problems: [{ path: 'text.pl', expected: 'a text' }] })
    const at = this.deps.clock.now()
    const change = { card, text, by: actor.personId, at }
    await this.editions.change(actor, edition, (current) => withCard(current, change), card)
    return this.view()
  }
}
