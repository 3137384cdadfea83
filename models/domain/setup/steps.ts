import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { Refusal } from '../errors.ts'

/**
 * What has to be known of an office, in the order in which it is asked for. The administrator is there before. First the
 * shortest way to a practice call that proves that it rings: the invitations follow the roles. What makes the calls
 * better comes after it.
 */
export const SETUP_STEPS = [
  'office',
  'units',
  'people',
  'roles',
  'accounts',
  'drill',
  'matters',
  'places',
  'hours',
] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** Enough for a first real call: the office with its BOK, and one unit with one person. All else may come later. */
export const FIRST_CALL_STEPS = ['office', 'units'] as const satisfies readonly SetupStep[]

/** What was typed in a step and not saved yet, by the name of its field. */
export type StepDraft = Readonly<Record<string, string>>

/** One step as the server remembers it; a step that nobody has touched is not stored. */
export interface StepRecord {
  readonly step: SetupStep
  readonly version: number
  readonly draft?: StepDraft
  readonly changedBy: PersonId
  readonly changedAt: Instant
  /** Saved once; it can be opened and saved again at any time. */
  readonly doneBy?: PersonId
  readonly doneAt?: Instant
}

interface Touch {
  readonly step: SetupStep
  /** The version that was on the screen; 0: nobody had touched the step. */
  readonly version: number
  readonly by: PersonId
  readonly at: Instant
}

/** Keeps what was typed. Whoever has not seen what another administrator typed meanwhile does not overwrite it. */
export function keepDraft(
  current: StepRecord | undefined,
  touch: Touch,
  draft: StepDraft,
): Omit<StepRecord, 'version'> {
  mustBeSeen(current, touch)
  return { ...current, ...touched(touch), draft }
}

/** The step is saved: what was typed is in the directory now. */
export function finishStep(current: StepRecord | undefined, touch: Touch): Omit<StepRecord, 'version'> {
  mustBeSeen(current, touch)
  const { draft: _saved, ...rest } = { ...current, ...touched(touch) }
  return { ...rest, doneBy: touch.by, doneAt: touch.at }
}

const touched = ({ step, by, at }: Touch) => ({ step, changedBy: by, changedAt: at })

export function mustBeSeen(current: StepRecord | undefined, { version }: Pick<Touch, 'version'>): void {
  if ((current?.version ?? 0) === version) return
  throw new Refusal('changedMeanwhile', current ? { by: current.changedBy, at: current.changedAt } : {})
}

/** What there is of each thing that is set up. */
export interface SetupCounts {
  readonly units: number
  readonly people: number
  readonly matters: number
  readonly places: number
  readonly accounts: number
  /** People who have a slip and have not chosen a password yet. */
  readonly invited: number
  readonly drills: number
}

/** What an office of one person begins with: more than that was entered, here or by an import. */
const MORE_THAN: Partial<Record<SetupStep, readonly [keyof SetupCounts, number]>> = {
  units: ['units', 1],
  people: ['people', 2],
  matters: ['matters', 0],
  places: ['places', 1],
  accounts: ['accounts', 1],
  drill: ['drills', 0],
}

/** No count tells it: only the office itself can say that its name, its roles and its hours are right. */
export const isTold = (step: SetupStep): boolean => MORE_THAN[step] === undefined

/** Done here, or in another way: whoever has imported the telephone list is not asked for their people. */
export function isMet(step: SetupStep, record: StepRecord | undefined, counts: SetupCounts): boolean {
  // That it rings is heard, and not said.
  if (record?.doneAt !== undefined && step !== 'drill') return true
  if (step === 'accounts' && counts.invited > 0) return true
  const [what, least] = MORE_THAN[step] ?? []
  return what !== undefined && least !== undefined && counts[what] > least
}
