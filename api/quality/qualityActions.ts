import { itemOrFormer } from '../../models/domain/directory/change.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  ACTION_MOVE_TABLE,
  type ActionMove,
  type ActionTerms,
  movedAction,
  type QualityAction,
} from '../../models/domain/quality/qualityAction.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { QualityActionStore } from '../../models/store/qualityActionStore.ts'
import type { ActionBody } from '../../models/wire/quality.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface QualityActionsDeps extends Platform {
  readonly store: QualityActionStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** So many at once that nobody can do them: something else is wrong. */
const MOST_OPEN = 200

/** The register of actions: supervisors enter them, say when they are done, and whether they helped. */
export class QualityActions extends Collection<QualityAction> {
  private readonly entering = new KeyedQueue()

  constructor(private readonly deps: QualityActionsDeps) {
    super(deps, { noun: 'qualityAction', store: deps.store, read: () => deps.store.all() })
  }

  /** One after the other: of many at once all but one would find their number taken, and read all of them anew. */
  enter(actor: Actor, key: string, body: ActionBody): Promise<QualityAction> {
    return this.entering.run('', () => this.enterNext(actor, key, body))
  }

  private async enterNext(actor: Actor, key: string, body: ActionBody): Promise<QualityAction> {
    const { clock, directory } = this.deps
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    const repeat = { key: `${actor.personId}:${key}`, digest: digestOf(body) }
    const known = this.firstOf(repeat)
    if (known) return known
    const { what, ownerId, dueOn, cause, unitId, matterId } = body
    this.mustBeKnown(ownerId)
    if (unitId !== undefined && !itemOrFormer(directory.now, 'unit', unitId))
      throw new Refusal('notFound', { where: 'unit' })
    if (matterId !== undefined && !itemOrFormer(directory.now, 'matter', matterId))
      throw new Refusal('notFound', { where: 'matter' })
    if (this.all().filter(({ state }) => state === 'open').length >= MOST_OPEN) throw new Refusal('tooManyOpen')
    const openedAt = clock.now()
    const year = localTime(openedAt, directory.now.office.timeZone).day.slice(0, 4)
    const terms = { what, ownerId, dueOn }
    for (;;) {
      const action: QualityAction = {
        ...terms,
        ...repeat,
        id: `${year}-${this.lastNumberOf(year) + 1}`,
        version: 1,
        cause,
        ...(unitId === undefined ? {} : { unitId }),
        ...(matterId === undefined ? {} : { matterId }),
        state: 'open',
        openedAt,
        steps: [{ at: openedAt, by: actor.personId, ...terms }],
      }
      if (!(await this.add(action))) {
        await this.note(actor, 'enterQualityAction', action.id)
        return action
      }
      // The same repeat, or the same number, was taken in between, perhaps by another server.
      await this.load()
      const first = this.firstOf(repeat)
      if (first) return first
    }
  }

  async move(actor: Actor, id: string, move: ActionMove, terms?: ActionTerms): Promise<QualityAction> {
    const { clock, directory } = this.deps
    if (!actor.roles.includes('supervisor')) throw new Refusal('notAllowed')
    if (terms) this.mustBeKnown(terms.ownerId)
    const next = await this.change(id, (current) => {
      if (!ACTION_MOVE_TABLE[move].from.includes(current.state)) {
        const last = current.steps.at(-1)
        const first = last ? { by: directory.person(last.by).name, at: last.at } : {}
        throw new Refusal('moveNotPossible', { status: current.state, move, ...first })
      }
      return movedAction(current, move, { at: clock.now(), by: actor.personId, ...(terms ? { terms } : {}) })
    })
    await this.note(actor, 'moveQualityAction', id)
    return next
  }

  private mustBeKnown(personId: string): void {
    if (!this.deps.directory.now.employees.has(personId)) throw new Refusal('notFound', { where: 'person' })
  }

  private firstOf({ key, digest }: Pick<QualityAction, 'key' | 'digest'>): QualityAction | undefined {
    const first = this.all().find((each) => each.key === key)
    if (first && first.digest !== digest) throw new Refusal('keyReused')
    return first
  }

  private lastNumberOf(year: string): number {
    const numbers = this.all().flatMap(({ id }) => (id.startsWith(`${year}-`) ? [Number(id.slice(5))] : []))
    return Math.max(0, ...numbers)
  }

  private note({ personId }: Actor, what: string, object: string): Promise<void> {
    return this.deps.securityLog.note({ what, result: 'done', personId, object })
  }
}
