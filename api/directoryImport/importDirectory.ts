import type { Change } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { stops } from '../../models/domain/directory/problems.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { TellProgress } from '../../models/domain/lists/listProgress.ts'
import type {
  DirectoryImportBody,
  DirectoryImportResult,
  DirectoryPreview,
  DirectoryPreviewBody,
} from '../../models/wire/directoryImport.ts'
import { editDirectory } from '../directory/editDirectory.ts'
import type { ListFile } from '../lists/listFile.ts'
import { previewOf } from '../lists/previewOf.ts'
import { isMissingMany } from './missingPeople.ts'
import { type DirectoryImporting, type Outcome, outcomeOf } from './outcome.ts'
import { rejectedRows } from './rejectedRows.ts'

/** As many are named; the rest is counted. */
const MOST_MISSING_NAMED = 200
const MOST_BREAKS = 30

/** Shows what a list would do, row by row, and does nothing. */
export async function previewDirectoryImport(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryPreviewBody,
  tell?: TellProgress,
): Promise<DirectoryPreview> {
  mustBeAllowed(actor)
  const { found, proposals, missing, breaks, digest } = await outcomeOf(importing, actor, body, tell)
  const { directory } = importing
  const { understood, decided, questions } = found
  const isOpen = questions.length > 0
  const isPeople = body.kind === 'people'
  return {
    digest,
    ...previewOf({ ...understood, ...found, questions }),
    rows: isOpen ? [] : decided.rows,
    units: isOpen ? [] : decided.units,
    proposals,
    missingPeople:
      isOpen || !isPeople
        ? []
        : missing.slice(0, MOST_MISSING_NAMED).map((id) => ({ id, name: directory.person(id).name })),
    missingPeopleCount: isOpen || !isPeople ? 0 : missing.length,
    isMissingMany: isMissingMany(missing.length, directory.now),
    breaks: isOpen ? [] : breaks.toSorted((a, b) => Number(stops(b)) - Number(stops(a))).slice(0, MOST_BREAKS),
    breaksCount: isOpen ? 0 : breaks.length,
  }
}

/**
 * Does what was shown, whole, and nothing else: if the same list would do something else by now, it is refused and shown
 * again. It is one change of the directory, which can be taken back as one.
 */
export async function importDirectory(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryImportBody,
  tell?: TellProgress,
): Promise<DirectoryImportResult> {
  mustBeAllowed(actor)
  const shown = await outcomeOf(importing, actor, body, tell)
  const result = resultOf(shown)
  // Pressed twice: it is done already.
  if (shown.found.questions.length === 0 && shown.changes.length === 0) return result
  if (shown.found.questions.length > 0 || shown.digest !== body.digest) throw new Refusal('changedMeanwhile')
  mustBeCounted(shown, body)
  tell?.({ step: 'take', done: 0, of: 0 })
  const decide = (now: Directory): readonly Change[] => {
    if (now !== shown.before) throw new Refusal('changedMeanwhile')
    return shown.changes
  }
  const { headings } = shown.found.understood.table
  await importing.columnMeanings.keep({ kind: body.kind, headings }, body.answers?.columns ?? [])
  const revision = await editDirectory(importing, actor, { kind: 'import', decide, confirmed: 'shown' })
  return revision ? { ...result, revisionId: revision.id } : result
}

/** The rows that would be left out, to be mended. */
export async function rejectedOfImport(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryPreviewBody,
  words: Parameters<typeof rejectedRows>[1],
): Promise<ListFile> {
  mustBeAllowed(actor)
  const { found } = await outcomeOf(importing, actor, body)
  const { personId } = actor
  await importing.securityLog.note({ what: 'rejectedRows', result: 'done', personId, object: body.kind })
  return rejectedRows(found, words)
}

function mustBeCounted({ missing, before }: Outcome, body: DirectoryImportBody): void {
  if (!body.missing || missing.length === 0) return
  if (isMissingMany(missing.length, before) && body.missing.count !== missing.length)
    throw new Refusal('badInput', { problems: [{ path: 'missing.count', expected: 'how many people are taken out' }] })
}

function mustBeAllowed({ roles }: Actor): void {
  if (!roles.includes('admin')) throw new Refusal('notAllowed')
}

function resultOf({ found: { decided, lines }, proposals, changes }: Outcome): DirectoryImportResult {
  const count = (state: string): number => decided.rows.filter((row) => row.state === state).length
  return {
    added: count('new'),
    changed: count('changed'),
    known: count('known'),
    removed: changes.filter(({ kind, after }) => kind === 'employee' && !after).length,
    units: decided.units.length,
    roles: proposals.filter(({ isTaken }) => isTaken).length,
    leftOut: lines.wrong + lines.excluded,
  }
}
