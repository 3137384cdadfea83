import type { Instant } from '../../models/domain/clock.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  finishStep,
  keepDraft,
  mustBeSeen,
  SETUP_STEPS,
  type SetupStep,
  type StepRecord,
} from '../../models/domain/setup/steps.ts'
import type { SetupStepStore } from '../../models/store/setupStepStore.ts'
import type { DraftBody } from '../../models/wire/setup.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { Collection } from '../platform/collection.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import type { Platform } from '../platform/writeBehind.ts'

interface SetupStepsDeps extends Platform {
  readonly store: SetupStepStore
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

/** How far setting up has come. What was typed is kept here, and not in one browser. */
export class SetupSteps {
  private readonly records: Collection<StepRecord>
  private readonly turns = new KeyedQueue()

  constructor(private readonly deps: SetupStepsDeps) {
    const { store } = deps
    this.records = new Collection(deps, { noun: 'setupStep', store, read: () => store.all() })
  }

  load(): Promise<void> {
    return this.records.load()
  }

  get(step: SetupStep): StepRecord | undefined {
    return this.records.get(step)
  }

  keep(actor: Actor, step: SetupStep, { version, draft }: DraftBody): Promise<StepRecord> {
    mustAdminister(actor)
    const touch = { step, version, by: actor.personId, at: this.now() }
    return this.put(step, (current) => keepDraft(current, touch, draft))
  }

  /** Saves the step by `save`, unless another administrator has changed it meanwhile, and notes that it is done. */
  finish(actor: Actor, step: SetupStep, version: number, save: () => Promise<void>): Promise<StepRecord> {
    mustAdminister(actor)
    // In turn: whoever presses twice has seen the version of before, and makes no second unit.
    return this.turns.run(step, async () => {
      this.named(() => mustBeSeen(this.get(step), { version }))
      await save()
      const by = { by: actor.personId, at: this.now() }
      const record = await this.put(step, (current) =>
        finishStep(current, { step, version: current?.version ?? 0, ...by }),
      )
      await this.deps.securityLog.note({
        what: 'finishSetupStep',
        result: 'done',
        personId: actor.personId,
        object: step,
      })
      return record
    })
  }

  private put(
    step: SetupStep,
    decide: (current: StepRecord | undefined) => Omit<StepRecord, 'version'>,
  ): Promise<StepRecord> {
    return this.records.put(step, (current) => this.named(() => decide(current)))
  }

  /** A refusal names a person, not an id. */
  private named<T>(decide: () => T): T {
    try {
      return decide()
    } catch (error) {
      if (!(error instanceof Refusal) || error.detail.by === undefined) throw error
      throw new Refusal(error.code, { ...error.detail, by: this.deps.directory.person(error.detail.by).name })
    }
  }

  private now(): Instant {
    return this.deps.clock.now()
  }
}

export function stepOf(id: string | undefined): SetupStep {
  const step = SETUP_STEPS.find((each) => each === id)
  if (!step) throw new Refusal('notFound', { where: 'setupStep' })
  return step
}

export function mustAdminister({ roles }: Actor): void {
  if (!roles.includes('admin')) throw new Refusal('notAllowed')
}
