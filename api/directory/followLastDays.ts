import { minutes } from '../../models/domain/clock.ts'
import { isSame } from '../../models/domain/directory/change.ts'
import type { Employee } from '../../models/domain/directory/directory.ts'
import { peopleWhoLeave } from '../../models/domain/directory/leaving.ts'
import { removalOf } from '../../models/domain/directory/removal.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { SteadyClock } from '../clock.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import { type Editing, editDirectory } from './editDirectory.ts'

const LOOK_EVERY_MS = minutes(5)

/**
 * Takes out of the directory whose last day is over. Which day that is stands in the directory: a restart loses
 * nothing. Only whoever was found twice leaves, with no step of the clock in between: a machine that wakes up in a wrong
 * year sends nobody away before its clock is set.
 */
export function followLastDays(editing: Editing & { readonly clock: SteadyClock }): Repetition {
  const { clock, log, directory } = editing
  let found: readonly Employee[] = []
  clock.onStep(() => {
    found = []
  })

  async function look(): Promise<void> {
    const due = peopleWhoLeave(directory.now, clock.now())
    const known = new Set(found.map(signOf))
    found = due
    for (const person of due.filter((each) => known.has(signOf(each)))) await leave(person)
  }

  async function leave(person: Employee): Promise<void> {
    try {
      await leaveAsPlanned(editing, person)
    } catch (error) {
      // One who cannot go yet, a manager without a successor for one, keeps nobody else.
      if (!(error instanceof Refusal)) log.error({ err: error, id: person.id }, 'somebody could not leave as planned')
    }
  }

  const failed = 'last days could not be looked at'
  return repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: look })
}

const signOf = ({ id, leaving }: Employee): string => `${id} ${leaving?.lastDay}`

/** In the name of whoever planned it. What came of it was told then. */
async function leaveAsPlanned(editing: Editing, { id, leaving }: Employee): Promise<void> {
  if (!leaving) return
  const { plannedBy, plannedAt } = leaving
  await editDirectory(
    editing,
    { personId: plannedBy, roles: ['admin'] },
    {
      kind: 'leaving',
      plannedAt,
      confirmed: 'shown',
      // It may have been called off, or done by another server, until its turn came.
      decide: (current) =>
        isSame(current.employees.get(id)?.leaving, leaving) ? removalOf(current, { kind: 'employee', id }) : [],
    },
  )
}
