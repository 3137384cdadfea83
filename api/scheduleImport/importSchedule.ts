import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { TellProgress } from '../../models/domain/lists/listProgress.ts'
import type { Absence, WorkingHours } from '../../models/domain/schedule/absence.ts'
import type { PlanImport, PlanPart } from '../../models/domain/schedule/planImport.ts'
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
 * again. All of it comes, or nothing, also when the server or its store goes away in the middle; a repeat finds what is
 * there, and makes no doubles. Rows with problems are left out.
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
    const planImport = planImportOf(importing, actor, found)
    if (planImport.parts.length > 0)
      await schedule.bringIn(planImport, (done, of) => tell?.({ step: 'take', done, of }))
    return resultOf(found)
  })
}

function planImportOf({ clock, schedule, newId }: Importing, { personId: by }: Actor, found: ListFound): PlanImport {
  const at = clock.now()
  const set = { setBy: by, setAt: at }
  if (found.kind === 'absences') {
    const parts = found.rows.flatMap(({ state, known, personId, from, to, substituteIds }): PlanPart<Absence>[] => {
      if (state === 'new') return [{ after: { id: newId(), version: 1, personId, from, to, substituteIds, ...set } }]
      if (state !== 'changed' || !known) return []
      return [{ before: known, after: { ...known, from, to, substituteIds, version: known.version + 1, ...set } }]
    })
    return { id: newId(), by, at, kind: 'absences', parts }
  }
  const parts = found.rows.flatMap(({ state, personId, week }): PlanPart<WorkingHours>[] => {
    if (state === 'known') return []
    const before = schedule.hoursOf(personId)
    const after = { personId, week, version: (before?.version ?? 0) + 1, ...set }
    return [before ? { before, after } : { after }]
  })
  return { id: newId(), by, at, kind: 'hours', parts }
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
