import type { NeededAs } from '../../models/domain/accounts/lastAdministrator.ts'
import { type Change, isSame, OFFICE_ID } from '../../models/domain/directory/change.ts'
import { nameOf } from '../../models/domain/directory/concerns.ts'
import type { Bilingual, Directory, PersonId } from '../../models/domain/directory/directory.ts'
import { directoryOn, lastDaysOf, problemsAheadByPieces } from '../../models/domain/directory/leaving.ts'
import type { Problem } from '../../models/domain/directory/problems.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { dayAfter } from '../../models/domain/schedule/workingTime.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { inSlices } from '../platform/timeSlice.ts'

interface Foresight {
  readonly accounts: Pick<Accounts, 'neededAs'>
  expectationsBrokenBy(
    before: Directory,
    after: Directory,
  ): readonly { readonly id: string; readonly name: Bilingual }[]
}

interface Changed {
  readonly before: Directory
  readonly after: Directory
  readonly changes: readonly Change[]
}

/** What these changes would break after the last day of those who are going to leave. */
export async function problemsToCome(
  { accounts, expectationsBrokenBy }: Foresight,
  actor: Actor,
  { before, after, changes }: Changed,
): Promise<readonly Problem[]> {
  const last = lastDaysOf(after).at(-1)
  const [first] = changes
  if (last === undefined || !first) return []
  const { kind, id } = first
  const then = dayAfter(last)
  const now = new Set(expectationsBrokenBy(before, after).map((each) => each.id))
  const broken = expectationsBrokenBy(directoryOn(before, then), directoryOn(after, then))
  const needed = neededOn(before) === undefined ? neededOn(after) : undefined
  return [
    // Nobody removes themself, on another day neither.
    ...changes
      .filter((change) => change.id === actor.personId && plansLeaving(change))
      .map((change): Problem => problemOf('ownAccount', change)),
    ...(await inSlices(problemsAheadByPieces(before, after))),
    ...broken
      .filter((each) => !now.has(each.id))
      .map(({ id: expectation, name }): Problem => {
        const item = { kind, id: id ?? OFFICE_ID }
        return { code: 'expectationBroken', item, name, others: [expectation], afterDay: last }
      }),
    ...(needed ? [{ ...problemOf(needed, first), afterDay: last }] : []),
  ]

  function neededOn(directory: Directory): NeededAs | undefined {
    return accounts.neededAs(leavers(directory))
  }
}

const leavers = ({ employees }: Directory): readonly PersonId[] =>
  [...employees.values()].filter(({ leaving }) => leaving).map(({ id }) => id)

const plansLeaving = ({ kind, before, after }: Change): boolean =>
  kind === 'employee' && after?.leaving !== undefined && !isSame(before?.leaving, after.leaving)

const problemOf = (code: Problem['code'], { kind, id, before, after }: Change): Problem => ({
  code,
  item: { kind, id },
  name: nameOf(after ?? before),
})
