import { setImmediate as nextTurn } from 'node:timers/promises'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { TellProgress } from '../../models/domain/lists/listProgress.ts'
import type { Absence } from '../../models/domain/schedule/absence.ts'
import type {
  ImportBody,
  ImportPreview,
  ImportPreviewBody,
  ImportResult,
  ImportRow,
} from '../../models/wire/schedule.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { ColumnMeanings } from '../lists/columnMeanings.ts'
import { listDigest } from '../lists/listDigest.ts'
import { peopleFinderInTurns } from '../lists/peopleFinder.ts'
import { previewOf } from '../lists/previewOf.ts'
import type { Planning } from '../schedule/planAbsence.ts'
import type { AbsenceRow } from './absenceRows.ts'
import type { HoursRow } from './hoursRows.ts'
import { mustBeAllowed } from './mustBeAllowed.ts'
import { type ListContext, type ListFound, readList } from './readList.ts'

export interface Importing extends Planning {
  readonly accounts: Accounts
  readonly columnMeanings: ColumnMeanings
}

async function contextOf(
  { clock, directory, accounts, schedule, columnMeanings }: Importing,
  { kind, answers = {} }: ImportPreviewBody,
  tell?: TellProgress,
): Promise<ListContext> {
  const people = [...directory.now.employees.values()]
  return {
    now: clock.now(),
    timeZone: directory.now.office.timeZone,
    find: await peopleFinderInTurns(people.map((person) => ({ ...person, login: accounts.get(person.id)?.login }))),
    answers,
    tell,
    meaningsOf: (headings) => columnMeanings.of({ kind, headings }),
    absencesOf: (id) => schedule.planOf(id).absences,
    hoursOf: (id) => schedule.hoursOf(id),
    person: (id) => directory.person(id),
  }
}

/** Shows what a list would do, row by row, and does nothing. */
export async function previewImport(
  importing: Importing,
  actor: Actor,
  body: ImportPreviewBody,
  tell?: TellProgress,
): Promise<ImportPreview> {
  mustBeAllowed(importing, actor)
  const found = await readList(body, await contextOf(importing, body, tell))
  const rows = found.questions.length > 0 ? [] : found.rows.map(rowView)
  return {
    digest: await digestOfFound(body, found),
    ...previewOf(found),
    rows,
    names: namesIn(importing, rows),
  }
}

/**
 * Does what was shown, and nothing else: if the same list would do something else by now, it is refused and shown
 * again. A repeat finds what is there, makes no doubles and brings in the rest, also when a store that went away in the
 * middle has kept a part. Rows with problems are left out.
 */
export function importSchedule(
  importing: Importing,
  actor: Actor,
  body: ImportBody,
  tell?: TellProgress,
): Promise<ImportResult> {
  const { schedule, securityLog } = importing
  mustBeAllowed(importing, actor)
  return schedule.inTurn(async () => {
    const found = await readList(body, await contextOf(importing, body, tell))
    if (found.questions.length > 0 || (await digestOfFound(body, found)) !== body.digest)
      throw new Refusal('changedMeanwhile')
    tell?.({ step: 'take', done: 0, of: 0 })
    const { headings } = found.table
    await importing.columnMeanings.keep({ kind: body.kind, headings }, body.answers?.columns ?? [])
    await securityLog.note({
      what: `import:${body.kind}`,
      result: 'done',
      personId: actor.personId,
      object: body.digest,
    })
    if (found.kind === 'absences') await bringInAbsences(importing, actor, found.rows, tell)
    else await bringInHours(importing, actor, found.rows)
    return resultOf(found)
  })
}

/** So many are written at once: nobody's call waits for the plans of a whole list. */
const AT_ONCE = 100

async function bringInAbsences(
  { clock, schedule, newId }: Importing,
  actor: Actor,
  rows: readonly AbsenceRow[],
  tell?: TellProgress,
): Promise<void> {
  const set = { setBy: actor.personId, setAt: clock.now() }
  const added = rows.filter(({ state }) => state === 'new')
  for (let done = 0; done < added.length; done += AT_ONCE) {
    tell?.({ step: 'take', done, of: added.length })
    await schedule.add(
      added.slice(done, done + AT_ONCE).map(
        ({ personId, from, to, substituteIds }): Absence => ({
          id: newId(),
          version: 1,
          personId,
          from,
          to,
          substituteIds,
          ...set,
        }),
      ),
    )
    await nextTurn()
  }
  for (const { state, known, from, to, substituteIds } of rows) {
    if (state !== 'changed' || !known) continue
    const next = { ...known, from, to, substituteIds, version: known.version + 1, ...set }
    if (!(await schedule.replace(next))) throw new Refusal('changedMeanwhile')
  }
}

async function bringInHours({ clock, schedule }: Importing, actor: Actor, rows: readonly HoursRow[]) {
  const set = { setBy: actor.personId, setAt: clock.now() }
  for (const { state, personId, week } of rows) {
    if (state === 'known') continue
    await schedule.setHours({ personId, week, version: (schedule.hoursOf(personId)?.version ?? 0) + 1, ...set })
  }
}

/** Of the file, the answers and what comes of them, apart from what is there already: so that a repeat is the same. */
function digestOfFound(
  { kind, file, answers: { columns: _meant, ...answers } = {} }: ImportPreviewBody,
  { rows, problems, problemCount }: ListFound,
): Promise<string> {
  const ofRows = rows.map(({ state: _now, known: _there, ...row }) => row)
  return listDigest([kind, file, answers, problems, problemCount, ...ofRows])
}

function rowView(row: AbsenceRow | HoursRow): ImportRow {
  const { state, personId } = row
  const common = { row: row.row, personId, state }
  if ('week' in row) {
    const before = state === 'changed' && row.known ? { before: { week: row.known.week } } : {}
    return { ...common, week: row.week, ...before }
  }
  const { from, to, substituteIds, known } = row
  const before =
    state === 'changed' && known
      ? { before: { from: known.from, to: known.to, substituteIds: known.substituteIds } }
      : {}
  return { ...common, from, to, substituteIds, ...before }
}

function namesIn({ directory }: Importing, rows: readonly ImportRow[]): ImportPreview['names'] {
  const ids = rows.flatMap(({ personId, substituteIds = [], before }) => [
    personId,
    ...substituteIds,
    ...(before?.substituteIds ?? []),
  ])
  return Object.fromEntries([...new Set(ids)].map((id) => [id, directory.person(id).name]))
}

function resultOf({ rows, lines }: ListFound): ImportResult {
  const count = (state: ImportRow['state']): number =>
    (rows as readonly { readonly state: ImportRow['state'] }[]).filter((row) => row.state === state).length
  return {
    added: count('new'),
    changed: count('changed'),
    known: count('known'),
    leftOut: lines.wrong + lines.excluded,
  }
}
