import type { Bilingual, Directory } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  type Expectation,
  type ExpectationId,
  type ExpectationWish,
  MOST_EXPECTATIONS,
  type Verdict,
  verdictOn,
} from '../../models/domain/policies/expectation.ts'
import { checkTarget } from '../../models/domain/request/raise.ts'
import type { ExpectationStore } from '../../models/store/expectationStore.ts'
import type { ExpectationView } from '../../models/wire/policies.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'
import type { Schedule } from '../schedule/schedule.ts'

interface ExpectationsDeps extends Platform {
  readonly store: ExpectationStore
  readonly directory: OfficeDirectory
  readonly schedule: Schedule
  readonly securityLog: SecurityLog
}

/** What the office relies on: looked at with every change of the rules and of the directory. */
export class Expectations {
  private readonly collection: Collection<Expectation>

  constructor(private readonly deps: ExpectationsDeps) {
    const { store } = deps
    this.collection = new Collection(deps, { noun: 'expectation', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.collection.load()
  }

  /** With what would come of each in this directory, which may be one that nobody has saved yet. */
  views(directory: Directory): readonly ExpectationView[] {
    return this.collection
      .all()
      .toSorted((a, b) => a.weekday - b.weekday || a.minuteOfDay - b.minuteOfDay)
      .map((expectation) => this.view(expectation, directory))
  }

  /** What holds before a change of the directory, and would not after it. */
  brokenBy(before: Directory, after: Directory): readonly { readonly id: ExpectationId; readonly name: Bilingual }[] {
    return this.collection.all().flatMap((expectation) => {
      if (!this.verdictOn(expectation, before).holds || this.verdictOn(expectation, after).holds) return []
      return [{ id: expectation.id, name: this.deps.directory.target(expectation.target).name }]
    })
  }

  /** A repeat with the same key saves nothing twice. */
  async add(actor: Actor, key: string, wish: ExpectationWish): Promise<ExpectationView> {
    mustAdministrate(actor)
    const { clock, directory } = this.deps
    checkTarget({ directory: directory.now }, wish.target)
    for (const personId of wish.absentIds)
      if (!directory.now.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
    const id = digestOf([actor.personId, key])
    const known = this.collection.get(id)
    if (known) return this.repeated(known, wish)
    if (this.collection.all().length >= MOST_EXPECTATIONS) throw new Refusal('tooManyKept')
    const expectation: Expectation = { ...wish, id, version: 1, by: actor.personId, savedAt: clock.now() }
    // The same repeat was taken in between, perhaps by another server.
    if (await this.collection.add(expectation)) await this.load()
    else await this.noteOf(actor, 'addExpectation', id)
    return this.view(this.collection.get(id) ?? expectation, directory.now)
  }

  async remove(actor: Actor, id: ExpectationId): Promise<void> {
    mustAdministrate(actor)
    await this.collection.remove(id)
    await this.noteOf(actor, 'removeExpectation', id)
  }

  private repeated(known: Expectation, wish: ExpectationWish): ExpectationView {
    const { id: _id, version: _version, by: _by, savedAt: _at, ...saved } = known
    if (digestOf(sorted(saved)) !== digestOf(sorted(wish))) throw new Refusal('keyReused')
    return this.view(known, this.deps.directory.now)
  }

  private view(expectation: Expectation, directory: Directory): ExpectationView {
    const { id, target, weekday, minuteOfDay, absentIds, as, withinMs, by } = expectation
    const names = this.deps.directory
    return {
      id,
      target: names.target(target),
      weekday,
      minuteOfDay,
      absent: absentIds.map((personId) => names.person(personId)),
      as,
      withinMs,
      byName: names.person(by).name,
      verdict: this.verdictOn(expectation, directory),
    }
  }

  private verdictOn(expectation: Expectation, directory: Directory): Verdict {
    const { clock, schedule } = this.deps
    return verdictOn(expectation, directory, (personId) => schedule.hoursOf(personId)?.week, clock.now())
  }

  private async noteOf({ personId }: Actor, what: string, object: ExpectationId): Promise<void> {
    await this.deps.securityLog.note({ what, result: 'done', personId, object })
  }
}

const sorted = (wish: ExpectationWish): unknown => Object.entries(wish).sort(([a], [b]) => (a < b ? -1 : 1))

function mustAdministrate({ roles }: Actor): void {
  if (!roles.includes('admin')) throw new Refusal('notAllowed')
}
