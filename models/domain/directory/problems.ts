import { type Change, type ItemRef, itemKey, OFFICE_ID } from './change.ts'
import type { Bilingual, Directory, Matter, PersonId, UnitId } from './directory.ts'

/** What is wrong with a directory. Errors stop a change; about the others whoever makes it is asked. */
export const PROBLEMS = {
  unitOfPersonMissing: 'stop',
  unitOfMatterMissing: 'stop',
  managerMissing: 'stop',
  parentUnitMissing: 'stop',
  circleOfUnits: 'stop',
  secretaryMissing: 'stop',
  unknownPerson: 'stop',
  standsInForThemself: 'stop',
  noPlace: 'stop',
  /** Of the moment, not of the directory: see `concerns.ts`. */
  withClient: 'stop',
  lastAdministrator: 'stop',
  breakGlass: 'stop',
  ownAccount: 'stop',
  matterWithoutPeople: 'ask',
  personWithoutMatter: 'ask',
  unitWithoutPeople: 'ask',
  noSecretariat: 'ask',
  noClerk: 'ask',
  openRequest: 'ask',
  sameName: 'ask',
  /** What the office relies on would not hold any more: see `policies/expectation.ts`. */
  expectationBroken: 'ask',
} as const satisfies Readonly<Record<string, 'stop' | 'ask'>>
export type ProblemCode = keyof typeof PROBLEMS

export interface Problem {
  readonly code: ProblemCode
  /** Which item it is about. */
  readonly item: ItemRef
  readonly name: Bilingual
  /** Whom or what it names besides: the person who is unknown, the codes of open requests. */
  readonly others?: readonly string[]
  /** Who would be called instead. */
  readonly instead?: string
  /** Not at once: after this local day, which is somebody's last. */
  readonly afterDay?: string
}

/** By which a problem is known again: the same one twice is one, and one that was there before is nobody's fault now. */
export const problemKey = ({ code, item, others = [], afterDay }: Problem): string =>
  [code, itemKey(item), ...others, ...(afterDay === undefined ? [] : [afterDay])].join(' ')

/** What lies ahead can still be put right. */
export const stops = ({ code, afterDay }: Problem): boolean => PROBLEMS[code] === 'stop' && afterDay === undefined

/** What these changes break. What was wrong before is not held against them. */
export const newProblems = (before: Directory, after: Directory, changes: readonly Change[]): readonly Problem[] =>
  finished(newProblemsByPieces(before, after, changes))

/** The same in pieces, for whoever lets others have their turn between them. */
export function* newProblemsByPieces(
  before: Directory,
  after: Directory,
  changes: readonly Change[],
): ByPieces<readonly Problem[]> {
  const known = new Set<string>()
  const found: Problem[] = []
  for (const piece of problemsByPieces(before)) {
    for (const problem of piece) known.add(problemKey(problem))
    yield
  }
  for (const piece of problemsByPieces(after)) {
    found.push(...piece.filter((problem) => !known.has(problemKey(problem))))
    yield
  }
  for (const lookAt of [competentNoMore(before, after), namesakes(after, changes)]) {
    found.push(...lookAt.filter((problem) => !known.has(problemKey(problem))))
    yield
  }
  return found
}

/** Work that stops after each piece. */
export type ByPieces<T> = Generator<undefined, T>

export function finished<T>(work: ByPieces<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

export const problemsOf = (directory: Directory): readonly Problem[] => [...problemsByPieces(directory)].flat()

export function* problemsByPieces(directory: Directory): Generator<readonly Problem[]> {
  yield problemsOfOffice(directory)
  for (const id of directory.employees.keys()) yield problemsOfPerson(directory, id)
  yield problemsOfUnits(directory)
  for (const matter of directory.matters.values()) yield problemsOfMatter(directory, matter)
}

function problemsOfOffice({ office, employees, places }: Directory): readonly Problem[] {
  const item = { kind: 'office', id: OFFICE_ID } as const
  const of = (code: ProblemCode, others?: readonly string[]): Problem => ({
    code,
    item,
    name: office.name,
    ...(others ? { others } : {}),
  })
  const isClerkThere = office.clerkIds.some((id) => employees.has(id))
  return [
    ...(employees.has(office.secretaryId) ? [] : [of('secretaryMissing')]),
    ...(office.secretariatIds.some((id) => employees.has(id)) ? [] : [of('noSecretariat')]),
    ...(isClerkThere ? [] : [of('noClerk')]),
    ...unknownAmong(employees, [...office.secretariatIds, ...office.clerkIds]).map((id) => of('unknownPerson', [id])),
    ...(places.size > 0 ? [] : [of('noPlace')]),
  ]
}

function problemsOfPerson({ employees, units }: Directory, id: PersonId): readonly Problem[] {
  const person = employees.get(id)
  if (!person) return []
  const of = (code: ProblemCode, others?: readonly string[]): Problem => ({
    code,
    item: { kind: 'employee', id },
    name: named(person.name),
    ...(others ? { others } : {}),
  })
  return [
    ...(units.has(person.unitId) ? [] : [of('unitOfPersonMissing')]),
    ...(person.substituteIds.includes(id) ? [of('standsInForThemself')] : []),
    ...unknownAmong(employees, person.substituteIds).map((each) => of('unknownPerson', [each])),
  ]
}

function problemsOfUnits({ units, employees }: Directory): readonly Problem[] {
  const peopled = new Set([...employees.values()].map(({ unitId }) => unitId))
  return [...units.values()].flatMap(({ id, name, managerId, parentId }) => {
    const of = (code: ProblemCode): Problem => ({ code, item: { kind: 'unit', id }, name })
    return [
      ...(employees.has(managerId) ? [] : [of('managerMissing')]),
      ...(parentId === undefined || units.has(parentId) ? [] : [of('parentUnitMissing')]),
      ...(isInCircle(units, id) ? [of('circleOfUnits')] : []),
      // A unit that is its manager alone is called by its manager.
      ...(peopled.has(id) || employees.has(managerId) ? [] : [of('unitWithoutPeople')]),
    ]
  })
}

function isInCircle(units: Directory['units'], id: UnitId): boolean {
  const passed = new Set<UnitId>()
  for (let at = units.get(id)?.parentId; at !== undefined && !passed.has(at); at = units.get(at)?.parentId) {
    if (at === id) return true
    passed.add(at)
  }
  return false
}

function problemsOfMatter(
  directory: Directory,
  { id, name, unitId, competentIds, elsewhere }: Matter,
): readonly Problem[] {
  const { units, employees } = directory
  const of = (code: ProblemCode, others?: readonly string[]): Problem => ({
    code,
    item: { kind: 'matter', id },
    name,
    ...(others ? { others } : {}),
  })
  return [
    ...(unitId === undefined || units.has(unitId) ? [] : [of('unitOfMatterMissing')]),
    ...(elsewhere || competentIds.some((each) => employees.has(each))
      ? []
      : [{ ...of('matterWithoutPeople'), ...insteadOf(directory, unitId) }]),
    ...unknownAmong(employees, competentIds).map((each) => of('unknownPerson', [each])),
  ]
}

/** The manager of the unit or of one around it, and in the end the secretary of the commune. */
function insteadOf({ office, units, employees }: Directory, unitId: UnitId | undefined): Pick<Problem, 'instead'> {
  const passed = new Set<UnitId>()
  for (let at = unitId; at !== undefined && !passed.has(at); at = units.get(at)?.parentId) {
    const manager = employees.get(units.get(at)?.managerId ?? '')
    if (manager) return { instead: manager.name }
    passed.add(at)
  }
  const secretary = employees.get(office.secretaryId)
  return secretary ? { instead: secretary.name } : {}
}

/** Somebody was called for something, and would be called for nothing any more. */
function competentNoMore(before: Directory, after: Directory): readonly Problem[] {
  const [was, is] = [competentPeople(before), competentPeople(after)]
  return [...was].flatMap((id): readonly Problem[] => {
    const person = after.employees.get(id)
    return person && !is.has(id)
      ? [{ code: 'personWithoutMatter', item: { kind: 'employee', id }, name: named(person.name) }]
      : []
  })
}

const competentPeople = ({ matters }: Directory): ReadonlySet<PersonId> =>
  new Set([...matters.values()].flatMap(({ competentIds }) => competentIds))

/** Two people of one name may be two people, or one who was entered twice. */
function namesakes({ employees }: Directory, changes: readonly Change[]): readonly Problem[] {
  const added = changes.flatMap(({ kind, before, after }) => (kind === 'employee' && !before && after ? [after] : []))
  if (added.length === 0) return []
  const called = new Map<string, number>()
  for (const { name } of employees.values()) called.set(name, (called.get(name) ?? 0) + 1)
  return added.flatMap(({ id, name }): readonly Problem[] =>
    (called.get(name) ?? 0) > 1 ? [{ code: 'sameName', item: { kind: 'employee', id }, name: named(name) }] : [],
  )
}

const unknownAmong = (employees: Directory['employees'], people: readonly PersonId[]): readonly PersonId[] => [
  ...new Set(people.filter((id) => !employees.has(id))),
]

const named = (name: string): Bilingual => ({ pl: name, en: name })
