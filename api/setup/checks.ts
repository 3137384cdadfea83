import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  CHECKS,
  type Check,
  type CheckChoice,
  type CheckDecision,
  type Finding,
  stands,
  TESTED_CHECKS,
  type TestedCheck,
} from '../../models/domain/setup/checks.ts'
import type { CheckDecisionStore } from '../../models/store/checkDecisionStore.ts'
import type { CheckTestBody, CheckView } from '../../models/wire/setup.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import type { Platform } from '../platform/writeBehind.ts'
import { optional } from '../requests/requestView.ts'
import { TRIES } from './checkTests.ts'
import { type CheckSources, LOOKS } from './findings.ts'
import { mustAdminister } from './setupSteps.ts'

interface ChecksDeps extends Platform {
  readonly store: CheckDecisionStore
  readonly securityLog: SecurityLog
  readonly sources: CheckSources
}

/** What the office looks after as long as it relies on Parter, and what it has decided about each. */
export class Checks {
  private readonly decisions: Collection<CheckDecision>
  /** What the last test said that no look can: the browser's clock. A restart asks again. */
  private clockTested: Finding | undefined

  constructor(private readonly deps: ChecksDeps) {
    const { store } = deps
    this.decisions = new Collection(deps, { noun: 'check', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.decisions.load()
  }

  views(): readonly CheckView[] {
    return CHECKS.map((check) => this.view(check))
  }

  view(check: Check): CheckView {
    const { sources, clock } = this.deps
    const finding = (check === 'clock' ? this.clockTested : undefined) ?? LOOKS[check](sources)
    const decided = this.decisions.get(check)
    const decision = decided && stands(decided, clock.now()) ? decided : undefined
    return {
      check,
      finding,
      canBeTested: isTested(check),
      ...optional(
        'decision',
        decision && {
          choice: decision.choice,
          at: decision.at,
          byName: sources.directory.person(decision.by).name,
        },
      ),
    }
  }

  async choose(actor: Actor, check: Check, choice: CheckChoice): Promise<CheckView> {
    mustAdminister(actor)
    const { clock, securityLog } = this.deps
    const { personId } = actor
    await this.decisions.put(check, () => ({ check, choice, by: personId, at: clock.now() }))
    await securityLog.note({ what: 'decideCheck', result: 'done', personId, object: check })
    return this.view(check)
  }

  /** Tries it out now. What was found is told, and changes nothing that others read but the browser's clock. */
  async test(actor: Actor, check: Check, body: CheckTestBody): Promise<CheckView> {
    mustAdminister(actor)
    if (!isTested(check)) throw new Refusal('notFound', { where: 'test' })
    const finding = await TRIES[check](this.deps.sources, actor, body)
    if (check === 'clock') this.clockTested = finding
    return { ...this.view(check), finding }
  }
}

const isTested = (check: Check): check is TestedCheck => TESTED_CHECKS.some((each) => each === check)

export function checkOf(id: string | undefined): Check {
  const check = CHECKS.find((each) => each === id)
  if (!check) throw new Refusal('notFound', { where: 'check' })
  return check
}
