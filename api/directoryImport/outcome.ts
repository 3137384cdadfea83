import { type Change, isChange, withChanges } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { type Problem, problemKey } from '../../models/domain/directory/problems.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { TellProgress } from '../../models/domain/lists/listProgress.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { DirectoryPreviewBody, RoleProposal } from '../../models/wire/directoryImport.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'
import { type Editing, problemsOfChanges } from '../directory/editDirectory.ts'
import type { ColumnMeanings } from '../lists/columnMeanings.ts'
import { counted } from '../lists/counted.ts'
import { listDigest } from '../lists/listDigest.ts'
import { peopleFinderInTurns } from '../lists/peopleFinder.ts'
import type { DirectoryContext } from './directoryContext.ts'
import { keyOwners } from './listKeys.ts'
import { missingFrom, withoutPeople } from './missingPeople.ts'
import { newIds } from './newIds.ts'
import { type ListFound, readDirectoryList } from './readDirectoryList.ts'
import { changesOfRoles, roleProposals } from './roleProposals.ts'

export interface DirectoryImporting extends Editing {
  readonly columnMeanings: ColumnMeanings
}

/** What a list would do to the directory as it is. */
export interface Outcome {
  readonly before: Directory
  readonly found: ListFound
  readonly proposals: readonly RoleProposal[]
  /** None while there are questions. */
  readonly changes: readonly Change[]
  readonly missing: readonly string[]
  readonly breaks: readonly Problem[]
  readonly digest: string
}

/** Reads a list, compares it with the directory and looks at what would come of it: in slices, and nothing is done. */
export async function outcomeOf(
  importing: DirectoryImporting,
  actor: Actor,
  body: DirectoryPreviewBody,
  tell?: TellProgress,
): Promise<Outcome> {
  const { clock, directory } = importing
  const before = directory.now
  const context = { ...(await contextOf(importing, body, tell)), now: clock.now(), timeZone: before.office.timeZone }
  const found = await readDirectoryList({ kind: body.kind, file: body.file, context })
  const missing = body.kind === 'people' ? missingFrom(before, found.decided.named) : []
  const isOpen = found.questions.length > 0
  const removed = body.missing && !isOpen ? missing : []
  const proposals = isOpen ? [] : roleProposals(before, found.decided.people ?? [], body.answers?.roles)
  const listed = [...found.decided.changes, ...changesOfRoles(before, proposals)]
  const changes = isOpen ? [] : (await withoutPeople(before, listed, removed)).filter(isChange)
  const after = withChanges(before, changes, clock.now())
  const told = counted(tell, 'check', itemCount(before) + itemCount(after))
  const all = changes.length > 0 ? await problemsOfChanges(importing, actor, { before, after, changes }, told) : []
  const breaks = all.filter((problem) => !isAnswered(problem, body.answers))
  const digest = await digestOf(body, { found, changes, breaks })
  return { before, found, proposals, changes, missing, breaks, digest }
}

/** Two of one name in a list were asked about: whoever has said that they are two people is not asked again. */
function isAnswered({ code, name }: Problem, { namesakes = [] }: ListAnswers = {}): boolean {
  return (
    code === 'sameName' &&
    namesakes.some((each) => each.are === 'different' && plainWord(each.name) === plainWord(name.pl))
  )
}

const itemCount = ({ employees, matters }: Directory): number => employees.size + matters.size

async function contextOf(
  { directory: office, accounts, columnMeanings }: DirectoryImporting,
  { answers = {}, file, kind }: DirectoryPreviewBody,
  tell: TellProgress | undefined,
): Promise<DirectoryContext> {
  const directory = office.now
  const people = [...directory.employees.values()]
  const logins = new Map(accounts.all().map(({ personId, login }) => [login.toLowerCase(), personId]))
  const [numbers, listLogins] = [keyOwners(people, 'number'), keyOwners(people, 'login')]
  return {
    directory,
    answers,
    tell,
    find: await peopleFinderInTurns(people),
    personOfLogin: (login) => logins.get(login) ?? listLogins.get(login),
    personOfNumber: (number) => numbers.get(number),
    accountLoginOf: (id) => accounts.get(id)?.login,
    view: (id) => office.person(id),
    newId: newIds(directory, file),
    meaningsOf: (headings) => columnMeanings.of({ kind, headings }),
  }
}

/** Of the file, the answers and what would come of them: what the columns mean is in that. */
const digestOf = (
  { kind, file, answers: { columns: _meant, ...answers } = {}, missing }: DirectoryPreviewBody,
  { found, changes, breaks }: Pick<Outcome, 'found' | 'changes' | 'breaks'>,
): Promise<string> =>
  listDigest([kind, file, answers, missing !== undefined, found.problemCount, ...changes, ...breaks.map(problemKey)])
