import type { Clock } from '../../models/domain/clock.ts'
import { isOpenAt, opensAfter } from '../../models/domain/schedule/workingTime.ts'
import type { OfficeAddresses } from '../../models/domain/setup/officeAddresses.ts'
import {
  FIRST_CALL_STEPS,
  isMet,
  isTold,
  SETUP_STEPS,
  type SetupCounts,
  type SetupStep,
  type StepRecord,
} from '../../models/domain/setup/steps.ts'
import type { SetupView, StepView } from '../../models/wire/setup.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Drills } from '../drills/drills.ts'
import type { Invitations } from '../invitations/invitations.ts'
import { optional } from '../requests/requestView.ts'
import type { SetupSteps } from './setupSteps.ts'

export interface SetupSources {
  readonly clock: Clock
  readonly steps: SetupSteps
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly drills: Drills
  readonly invitations: Invitations
  readonly addresses: () => OfficeAddresses
}

/** What is done and what is next, from what was saved here and from what there is. */
export async function setupView({ steps, ...sources }: SetupSources): Promise<SetupView> {
  const counts = await countsOf(sources)
  // What an office is asked for, the sample has from its beginning.
  const isSample = sources.directory.now.office.sample === true
  const isDone = (step: SetupStep): boolean => isMet(step, steps.get(step), counts) || (isSample && isTold(step))
  return {
    steps: SETUP_STEPS.map((step) => stepView(step, steps.get(step), isDone(step), sources)),
    ...optional(
      'next',
      SETUP_STEPS.find((step) => !isDone(step)),
    ),
    canCall: FIRST_CALL_STEPS.every(isDone),
    counts,
    addresses: sources.addresses(),
    ...optional('closed', closedNow(sources)),
  }
}

export function stepView(
  step: SetupStep,
  record: StepRecord | undefined,
  isDone: boolean,
  { directory }: Pick<SetupSources, 'directory'>,
): StepView {
  const nameOf = (personId: string | undefined) =>
    personId === undefined ? undefined : directory.person(personId).name
  return {
    step,
    version: record?.version ?? 0,
    isDone,
    ...optional('doneByName', nameOf(record?.doneBy)),
    ...optional('doneAt', record?.doneAt),
    ...optional('draft', record?.draft),
    ...optional('changedByName', nameOf(record?.changedBy)),
    ...optional('changedAt', record?.changedAt),
  }
}

function closedNow({ clock, directory }: Pick<SetupSources, 'clock' | 'directory'>): SetupView['closed'] {
  const { office } = directory.now
  const now = clock.now()
  return isOpenAt(office, now) ? undefined : optional('opensAt', opensAfter(office, now))
}

async function countsOf({
  directory,
  accounts,
  drills,
  invitations,
}: Omit<SetupSources, 'steps' | 'addresses' | 'clock'>): Promise<SetupCounts> {
  const { units, employees, matters, places } = directory.now
  const heard = (await drills.recent(RECENT)).filter(({ calls }) =>
    calls.some(({ answeredAt }) => answeredAt !== undefined),
  )
  return {
    units: units.size,
    people: employees.size,
    matters: matters.size,
    places: places.size,
    accounts: accounts.all().filter(({ disabled }) => !disabled).length,
    invited: [...employees.keys()].filter((id) => !accounts.get(id) && invitations.openOf(id)).length,
    drills: heard.length,
  }
}

const RECENT = 10
