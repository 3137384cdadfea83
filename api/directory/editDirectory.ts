import type { Logger } from 'pino'
import type { Clock, Instant } from '../../models/domain/clock.ts'
import {
  type Change,
  type ItemRef,
  inverseOf,
  isChange,
  isSame,
  itemOf,
  OFFICE_ID,
  withChanges,
} from '../../models/domain/directory/change.ts'
import { concernsOf } from '../../models/domain/directory/concerns.ts'
import type { Bilingual, Directory } from '../../models/domain/directory/directory.ts'
import { withoutOldLeaving } from '../../models/domain/directory/leaving.ts'
import { mayEdit } from '../../models/domain/directory/mayEdit.ts'
import { newProblemsByPieces, type Problem, problemKey, stops } from '../../models/domain/directory/problems.ts'
import { type Revision, type RevisionKind, UNDO_REVISION_MS } from '../../models/domain/directory/revision.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { inSlices } from '../platform/timeSlice.ts'
import type { OpenRequests } from '../requests/openRequests.ts'
import type { ChangePace } from './changePace.ts'
import type { DirectoryRevisions } from './directoryRevisions.ts'
import type { OfficeDirectory } from './officeDirectory.ts'
import { problemsToCome } from './problemsToCome.ts'

export interface Editing {
  readonly clock: Clock
  readonly log: Logger
  readonly directory: OfficeDirectory
  readonly revisions: DirectoryRevisions
  readonly pace: ChangePace
  readonly accounts: Accounts
  readonly open: OpenRequests
  readonly securityLog: SecurityLog
  /** What the office expects of its calling rules, and would not get any more. */
  expectationsBrokenBy(
    before: Directory,
    after: Directory,
  ): readonly { readonly id: string; readonly name: Bilingual }[]
  newId(): string
}

export interface DirectoryEdit {
  readonly kind: RevisionKind
  /** What is to be done, decided by the directory as it is when its turn comes; it may be asked more than once. */
  decide(directory: Directory): readonly Change[]
  /** The keys of the problems that whoever makes the change was asked about and accepts; `shown`: all there are. */
  readonly confirmed?: readonly string[] | 'shown'
  readonly undoes?: string
  readonly reason?: string | undefined
  /** What Parter does by itself was planned by the actor, then. */
  readonly plannedAt?: Instant
}

/** What the security log calls it. */
const NOTED_AS: Readonly<Record<RevisionKind, string>> = {
  edit: 'editDirectory',
  import: 'importDirectory',
  undo: 'undoRevision',
  setUp: 'setUpOffice',
  policy: 'changePolicy',
  leaving: 'leaveAsPlanned',
}

/** As many problems are told at once. */
const MOST_TOLD = 50

/**
 * The one way by which the directory changes. It is in force for the next page, everywhere, when this returns.
 * Undefined: there was nothing to change.
 */
export function editDirectory(editing: Editing, actor: Actor, edit: DirectoryEdit): Promise<Revision | undefined> {
  // Somebody who leaves may be an administrator: in the turn of the accounts none is disabled meanwhile.
  return editing.accounts.inTurn(() => editing.revisions.inTurn(goThrough))

  async function goThrough(): Promise<Revision | undefined> {
    for (;;) {
      const before = editing.directory.now
      const changes = edit.decide(before).filter(isChange)
      if (changes.length === 0) return undefined
      if (!changes.every((change) => mayEdit(before, actor, change))) throw new Refusal('notAllowed')
      const after = withChanges(before, changes, editing.clock.now())
      mustBeConfirmed(await problemsOfChanges(editing, actor, { before, after, changes }), edit.confirmed)
      // What Parter does by itself was spent when it was planned.
      if (edit.plannedAt === undefined) editing.pace.spend(actor.personId, changes.length)
      const revision = revisionOf(editing, actor, edit, changes)
      if (!(await editing.revisions.append(revision, after))) continue
      await mustKeepAdministrator(editing, revision)
      await noteDone(editing, revision)
      return revision
    }
  }
}

/** What these changes would break, now. `told` hears how many items of the directory were looked at. */
export async function problemsOfChanges(
  { accounts, open, expectationsBrokenBy }: Pick<Editing, 'accounts' | 'open' | 'expectationsBrokenBy'>,
  actor: Actor,
  { before, after, changes }: { before: Directory; after: Directory; changes: readonly Change[] },
  told?: (items: number) => void,
): Promise<readonly Problem[]> {
  const neededAs: Accounts['neededAs'] = (people) => accounts.neededAs(people)
  const item: ItemRef = { kind: changes[0]?.kind ?? 'office', id: changes[0]?.id ?? OFFICE_ID }
  const broken = expectationsBrokenBy(before, after)
  return [
    ...(await inSlices(newProblemsByPieces(before, after, changes), told)),
    ...(await problemsToCome({ accounts, expectationsBrokenBy }, actor, { before, after, changes })),
    ...broken.map(({ id, name }): Problem => ({ code: 'expectationBroken', item, name, others: [id] })),
    ...concernsOf(changes, { open: open.all(), actor, neededAs }),
  ]
}

/** Takes a change back, whole. What was changed again since then stays, and it is said by whom. */
export async function undoRevision(
  editing: Editing,
  actor: Actor,
  id: string,
  confirmed: readonly string[],
): Promise<Revision | undefined> {
  if (!actor.roles.includes('admin')) throw new Refusal('notAllowed')
  const undone = await editing.revisions.find(id)
  if (!undone) throw new Refusal('notFound', { where: 'revision' })
  if (editing.clock.now() - undone.at > UNDO_REVISION_MS) throw new Refusal('tooLate')
  return editDirectory(editing, actor, {
    kind: 'undo',
    undoes: id,
    confirmed,
    decide(directory) {
      for (const { kind, id: itemId, after } of undone.changes)
        if (!isSame(itemOf(directory, kind, itemId), after)) throw changedMeanwhile(editing, { kind, id: itemId })
      const { office } = directory
      return inverseOf(undone.changes).map((change) => withoutOldLeaving(change, office, editing.clock.now()))
    },
  })
}

/** Says who has changed this item, and when. */
export function changedMeanwhile(
  { revisions, directory }: Pick<Editing, 'revisions' | 'directory'>,
  item: ItemRef,
): Refusal {
  const last = revisions.lastOf(item)
  return new Refusal('changedMeanwhile', last ? { by: directory.person(last.by).name, at: last.at } : {})
}

function mustBeConfirmed(problems: readonly Problem[], confirmed: DirectoryEdit['confirmed'] = []): void {
  const known = confirmed === 'shown' ? undefined : new Set(confirmed)
  const open = problems.filter((problem) => stops(problem) || (known && !known.has(problemKey(problem))))
  if (open.length === 0) return
  // All of them, the accepted ones too: whoever reads it decides about the whole. What stops it comes first.
  const told = problems.toSorted((a, b) => Number(stops(b)) - Number(stops(a))).slice(0, MOST_TOLD)
  throw new Refusal('directoryProblems', { breaks: told })
}

function revisionOf(
  { clock, directory, newId }: Editing,
  { personId }: Actor,
  { kind, undoes, reason, plannedAt }: DirectoryEdit,
  changes: readonly Change[],
): Revision {
  return {
    id: newId(),
    version: directory.version + 1,
    at: clock.now(),
    by: personId,
    kind,
    changes,
    ...(undoes === undefined ? {} : { undoes }),
    ...(reason === undefined ? {} : { reason }),
    ...(plannedAt === undefined ? {} : { plannedAt }),
  }
}

/** Two servers may each have taken the other's last administrator: then what was done here is undone. */
async function mustKeepAdministrator({ accounts, revisions, clock, newId, directory }: Editing, done: Revision) {
  const removed = done.changes.filter(({ kind, before, after }) => kind === 'employee' && before && !after)
  if (!removed.some(({ id }) => accounts.get(id)?.roles.includes('admin'))) return
  try {
    await accounts.mustHaveAdministratorInStore()
  } catch (refusal) {
    for (;;) {
      const at = clock.now()
      const changes = inverseOf(done.changes)
      const undo: Revision = {
        ...done,
        id: newId(),
        version: directory.version + 1,
        at,
        kind: 'undo',
        undoes: done.id,
        changes,
      }
      if (await revisions.append(undo, withChanges(directory.now, changes, at))) break
    }
    throw refusal
  }
}

/** It has happened: a store that takes no writes does not take it back. */
async function noteDone({ securityLog, log }: Editing, { id, by, kind }: Revision): Promise<void> {
  await securityLog
    .note({ what: NOTED_AS[kind], result: 'done', personId: by, object: id })
    .catch((fault: unknown) => log.error({ err: fault, id }, 'a change of the directory could not be noted'))
}
