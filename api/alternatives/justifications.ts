import {
  type Justification,
  justificationAt,
  withJustification,
} from '../../models/domain/alternatives/justification.ts'
import type { Instant } from '../../models/domain/clock.ts'
import type { PlaceId } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Justifications as Kept } from '../../models/store/justificationStore.ts'
import type { BuildingView, JustificationBody, JustificationView } from '../../models/wire/alternatives.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { Editions, type EditionsDeps } from '../platform/editions.ts'

/** Why the office's buildings could not be made accessible, in its own words: every version is kept. */
export class Justifications {
  private readonly editions: Editions<Kept>

  constructor(private readonly deps: EditionsDeps<Kept> & { readonly directory: OfficeDirectory }) {
    this.editions = new Editions(deps, { noun: 'justification', what: 'changeJustification' })
  }

  load(): Promise<void> {
    return this.editions.load()
  }

  get edition(): number {
    return this.editions.now?.edition ?? 0
  }

  at(building: string, at: Instant): Justification | undefined {
    return justificationAt(this.versions, building, at)
  }

  viewOf(building: string, placeId: PlaceId | undefined): BuildingView {
    const [current, ...before] = this.versions.filter((each) => each.building === building)
    return {
      building,
      ...(placeId === undefined ? {} : { placeId }),
      ...(current && current.text !== '' ? { now: this.view(current) } : {}),
      before: (current?.text === '' ? [current, ...before] : before).map((each) => this.view(each)),
    }
  }

  async change(actor: Actor, { edition, placeId, text = '' }: JustificationBody): Promise<void> {
    const building = this.deps.directory.now.places.get(placeId)?.building
    if (building === undefined) throw new Refusal('notFound', { where: 'place' })
    const next = { building, text, by: actor.personId, at: this.deps.clock.now() }
    await this.editions.change(actor, edition, (current) => withJustification(current, next), building)
  }

  private get versions(): readonly Justification[] {
    return this.editions.now?.versions ?? []
  }

  private view({ text, at, by }: Justification): JustificationView {
    return { text, at, byName: this.deps.directory.person(by).name }
  }
}
