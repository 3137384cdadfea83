import { createHash } from 'node:crypto'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { mayPlanForEverybody } from '../../models/domain/schedule/mayPlan.ts'
import type {
  ImportBody,
  ImportPreview,
  ImportPreviewBody,
  ImportResult,
  ImportRow,
} from '../../models/wire/schedule.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { Planning } from '../schedule/planAbsence.ts'
import { type AbsenceRow, absenceRows } from './absenceRows.ts'
import { type HoursRow, hoursRows } from './hoursRows.ts'
import { peopleFinder } from './peopleFinder.ts'
import { readSheet, type Sheet } from './readSheet.ts'
import type { RowsFound } from './rowReader.ts'

export interface Importing extends Planning {
  readonly accounts: Accounts
}

/** What a list would do, decided from what is planned now. */
type Found =
  | (RowsFound<AbsenceRow> & { readonly kind: 'absences' })
  | (RowsFound<HoursRow> & { readonly kind: 'hours' })

/** Shows what a list would do, row by row, and does nothing. */
export function previewImport(needed: Importing, actor: Actor, body: ImportPreviewBody): ImportPreview {
  mustBeAllowed(needed, actor)
  const sheet = readSheet(body.file)
  const found = readRows(needed, body, sheet)
  return {
    digest: digestOfFound(body, found),
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    rows: found.rows.map((row) => rowView(needed, row)),
    problems: found.problems,
  }
}

/**
 * Does what was shown, and nothing else: if the same list would do something else by now, it is refused and shown
 * again. A repeat finds what is there, makes no doubles and brings in the rest, also when a store that went away in the
 * middle has kept a part. Rows with problems are left out.
 */
export function importSchedule(needed: Importing, actor: Actor, body: ImportBody): Promise<ImportResult> {
  const { clock, schedule, securityLog, newId } = needed
  mustBeAllowed(needed, actor)
  return schedule.inTurn(async () => {
    const found = readRows(needed, body, readSheet(body.file))
    if (digestOfFound(body, found) !== body.digest) throw new Refusal('changedMeanwhile')
    const set = { setBy: actor.personId, setAt: clock.now() }
    await securityLog.note({
      what: `import:${body.kind}`,
      result: 'done',
      personId: actor.personId,
      object: body.digest,
    })
    if (found.kind === 'absences') {
      const isNew = found.rows.filter(({ state }) => state === 'new')
      await schedule.add(
        isNew.map(({ personId, from, to, substituteIds }) => ({
          id: newId(),
          version: 1,
          personId,
          from,
          to,
          substituteIds,
          ...set,
        })),
      )
      for (const { state, known, substituteIds } of found.rows)
        if (state === 'changed' && known) {
          const next = { ...known, substituteIds, version: known.version + 1, ...set }
          if (!(await schedule.replace(next))) throw new Refusal('changedMeanwhile')
        }
    } else {
      for (const { state, personId, week } of found.rows) {
        if (state === 'known') continue
        await schedule.setHours({ personId, week, version: (schedule.hoursOf(personId)?.version ?? 0) + 1, ...set })
      }
    }
    return resultOf(found)
  })
}

function mustBeAllowed({ directory }: Importing, actor: Actor): void {
  if (!mayPlanForEverybody(directory.now, actor)) throw new Refusal('notAllowed')
}

function readRows(needed: Importing, { kind }: { kind: ImportPreviewBody['kind'] }, sheet: Sheet): Found {
  const { clock, directory, schedule } = needed
  const find = peopleFinder(needed)
  if (kind === 'hours') return { kind, ...hoursRows(sheet, { find, hoursOf: (id) => schedule.hoursOf(id) }) }
  const absencesOf = (personId: string) => schedule.planOf(personId).absences
  return {
    kind,
    ...absenceRows(sheet, { now: clock.now(), timeZone: directory.now.office.timeZone, find, absencesOf }),
  }
}

/** Of the file and what comes of it, apart from what is there already: so that a repeat is the same. */
function digestOfFound({ kind, file }: { kind: string; file: string }, { rows, problems }: Found): string {
  const ofFile = createHash('sha256').update(file).digest('base64url')
  return digestOf([kind, ofFile, problems, rows.map(({ state: _now, ...row }) => ({ ...row, known: undefined }))])
}

function rowView({ directory }: Importing, row: AbsenceRow | HoursRow): ImportRow {
  const common = { row: row.row, person: directory.person(row.personId), state: row.state }
  if ('week' in row) return { ...common, week: row.week }
  const { from, to, substituteIds } = row
  return { ...common, from, to, substitutes: substituteIds.map((id) => directory.person(id)) }
}

function resultOf({ rows, problems }: Found): ImportResult {
  const count = (state: ImportRow['state']): number => rows.filter((row) => row.state === state).length
  return {
    added: count('new'),
    changed: count('changed'),
    known: count('known'),
    leftOut: new Set(problems.map(({ row }) => row)).size,
  }
}
