import { createHash } from 'node:crypto'
import { type Change, isSame, withChanges } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { type Problem, problemKey, stops } from '../../models/domain/directory/problems.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type {
  DirectoryImportBody,
  DirectoryImportResult,
  DirectoryPreview,
  DirectoryPreviewBody,
} from '../../models/wire/directoryImport.ts'
import { type Editing, editDirectory, problemsOfChanges } from '../directory/editDirectory.ts'
import { codePageChoices } from '../lists/codePageChoices.ts'
import { peopleFinderInTurns } from '../lists/peopleFinder.ts'
import { workbookView } from '../lists/workbookView.ts'
import { digestOf } from '../platform/web/parse.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { isMissingMany, missingFrom, withoutPeople } from './missingPeople.ts'
import { type ListFound, readDirectoryList } from './readDirectoryList.ts'
import { type MadeFile, rejectedRows } from './rejectedRows.ts'

export type DirectoryImporting = Editing

/** As many are named; the rest is counted. */
const MOST_MISSING_NAMED = 200
const MOST_BREAKS = 30

interface Outcome {
  readonly found: ListFound
  readonly changes: readonly Change[]
  readonly missing: readonly string[]
  readonly breaks: readonly Problem[]
  readonly digest: string
}

/** Shows what a list would do, row by row, and does nothing. */
export async function previewDirectoryImport(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryPreviewBody,
): Promise<DirectoryPreview> {
  mustBeAllowed(actor)
  const { found, missing, breaks, digest } = await outcomeOf(importing, actor, body, shownId)
  const { directory } = importing
  const { understood, decided, questions, problems, problemCount, lines } = found
  const { table, columns, outside } = understood
  const isOpen = questions.length > 0
  const isPeople = body.kind === 'people'
  return {
    digest,
    questions,
    columns: columns.views,
    missing: columns.missing,
    codePage: table.decoded.codePage,
    codePages: codePageChoices(table.decoded),
    delimiter: table.delimiter,
    ...workbookView(table),
    lines: isOpen ? { ...lines, waiting: lines.waiting + lines.read, read: 0 } : lines,
    outside,
    problems: isOpen ? [] : problems,
    problemCount,
    rows: isOpen ? [] : decided.rows,
    units: isOpen ? [] : decided.units,
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
): Promise<DirectoryImportResult> {
  mustBeAllowed(actor)
  const before = importing.directory.now
  const shown = await outcomeOf(importing, actor, body, shownId)
  const result = resultOf(shown)
  // Pressed twice: it is done already.
  if (shown.found.questions.length === 0 && shown.changes.length === 0) return result
  if (shown.found.questions.length > 0 || shown.digest !== body.digest) throw new Refusal('changedMeanwhile')
  mustBeCounted(shown, body, before)
  const ids = new Map<string, string>()
  const newId = (place: string): string => {
    const id = ids.get(place) ?? importing.newId()
    ids.set(place, id)
    return id
  }
  const { changes } = await outcomeOf(importing, actor, body, newId)
  const decide = (now: Directory): readonly Change[] => {
    if (now !== before) throw new Refusal('changedMeanwhile')
    return changes
  }
  const revision = await editDirectory(importing, actor, { kind: 'import', decide, confirmed: 'shown' })
  return revision ? { ...result, revisionId: revision.id } : result
}

/** The rows that would be left out, to be mended. */
export async function rejectedOfImport(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryPreviewBody,
  words: Parameters<typeof rejectedRows>[1],
): Promise<MadeFile> {
  mustBeAllowed(actor)
  const { found } = await outcomeOf(importing, actor, body, shownId)
  return rejectedRows(found, words)
}

/** What is only looked at has ids that say where in the list it stands. */
const shownId = (place: string): string => `new-${place}`

async function outcomeOf(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryPreviewBody,
  newId: (place: string) => string,
): Promise<Outcome> {
  const { clock, directory } = importing
  const before = directory.now
  const context = { ...(await contextOf(importing, body, newId)), now: clock.now(), timeZone: before.office.timeZone }
  const found = await readDirectoryList({ kind: body.kind, file: body.file, context })
  const missing = body.kind === 'people' ? missingFrom(before, found.decided.named) : []
  const isOpen = found.questions.length > 0
  const removed = body.missing && !isOpen ? missing : []
  const changes = isOpen ? [] : (await withoutPeople(before, found.decided.changes, removed)).filter(isReal)
  const after = withChanges(before, changes, clock.now())
  const breaks = changes.length > 0 ? problemsOfChanges(importing, actor, { before, after, changes }) : []
  return { found, changes, missing, breaks, digest: digestOfOutcome(body, { found, changes, breaks }) }
}

const isReal = ({ before, after }: Change): boolean => !isSame(before, after)

async function contextOf(
  { directory, accounts }: DirectoryImporting,
  { answers = {} }: DirectoryPreviewBody,
  newId: (place: string) => string,
): Promise<DirectoryContext> {
  const people = [...directory.now.employees.values()]
  const logins = new Map(accounts.all().map(({ personId, login }) => [login.toLowerCase(), personId]))
  return {
    directory: directory.now,
    answers,
    find: await peopleFinderInTurns(people),
    personOfLogin: (login) => logins.get(login),
    loginOf: (id) => accounts.get(id)?.login,
    view: (id) => directory.person(id),
    newId,
  }
}

/** Of the file, the answers and what would come of them. */
function digestOfOutcome(
  { kind, file, answers = {}, missing }: DirectoryPreviewBody,
  { found, changes, breaks }: Pick<Outcome, 'found' | 'changes' | 'breaks'>,
): string {
  const ofFile = createHash('sha256').update(file).digest('base64url')
  return digestOf([kind, ofFile, answers, missing !== undefined, found.problemCount, changes, breaks.map(problemKey)])
}

function mustBeCounted({ missing }: Outcome, body: DirectoryImportBody, before: Directory): void {
  if (!body.missing || missing.length === 0) return
  if (isMissingMany(missing.length, before) && body.missing.count !== missing.length)
    throw new Refusal('badInput', { problems: [{ path: 'missing.count', expected: 'how many people are taken out' }] })
}

function mustBeAllowed({ roles }: Actor): void {
  if (!roles.includes('admin')) throw new Refusal('notAllowed')
}

/** Whoever may see the whole directory may have it as a list. */
export function mustRead({ roles }: Actor): void {
  if (!roles.some((role) => role === 'admin' || role === 'supervisor')) throw new Refusal('notAllowed')
}

function resultOf({ found: { decided, lines }, changes }: Outcome): DirectoryImportResult {
  const count = (state: string): number => decided.rows.filter((row) => row.state === state).length
  return {
    added: count('new'),
    changed: count('changed'),
    known: count('known'),
    removed: changes.filter(({ kind, after }) => kind === 'employee' && !after).length,
    units: decided.units.length,
    leftOut: lines.wrong + lines.excluded,
  }
}
