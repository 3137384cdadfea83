import { type Change, OFFICE_ID } from '../../models/domain/directory/change.ts'
import type { Bilingual, Directory, Employee, Matter, Office, Place } from '../../models/domain/directory/directory.ts'
import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { competentPeople } from '../../models/domain/setup/competentPeople.ts'
import type { SetupStep } from '../../models/domain/setup/steps.ts'
import { inEachLanguage } from '../../models/texts/texts.ts'
import type { Answers } from '../../models/wire/setup.ts'
import { type Editing, editDirectory } from '../directory/editDirectory.ts'
import { numberOfExtension, numberOfRoom } from '../directory/typedNumbers.ts'
import { typicalCatalogue } from './typicalMatters.ts'

/** Of what is new; made before anything is decided, because a decision may be made twice. */
interface NewIds {
  readonly unit: string
  readonly person: string
  readonly place: string
}

interface Setting {
  readonly directory: Directory
  readonly actor: Actor
  readonly ids: NewIds
}

type Decide<Step extends SetupStep> = (answers: Answers[Step], setting: Setting) => readonly Change[]

/** What each step does to the directory. A step that is done elsewhere does nothing here. */
const CHANGES: { readonly [Step in SetupStep]: Decide<Step> } = {
  office: officeChanges,
  units: unitChanges,
  matters: matterChanges,
  roles: (answers, { directory }) => [officeChange(directory, answers)],
  hours: (answers, { directory }) => [officeChange(directory, answers)],
  drill: () => [],
  people: () => [],
  places: () => [],
  accounts: () => [],
}

/** Saves the answers of a step in one change, by the one way in which the directory changes. */
export async function saveStep<Step extends SetupStep>(
  editing: Editing,
  actor: Actor,
  step: Step,
  answers: Answers[Step],
): Promise<void> {
  const ids = { unit: editing.newId(), person: editing.newId(), place: editing.newId() }
  await editDirectory(editing, actor, {
    kind: 'setUp',
    decide: (directory) => CHANGES[step](answers, { directory, actor, ids }),
    // What a half set-up office still lacks is what its next steps ask for.
    confirmed: 'shown',
  })
}

/** The office gets its name, and BOK its room. */
function officeChanges({ name, ...answers }: Answers['office'], { directory, ids }: Setting): readonly Change[] {
  const where = { ...answers, room: numberOfRoom(answers.room) }
  const [first] = directory.places.values()
  const bok: Place = first ?? { id: ids.place, name: inPolish('BOK'), codePrefix: 'BOK', ...where }
  return [
    officeChange(directory, { name: renamed(directory.office.name, name) }),
    { kind: 'place', id: bok.id, ...(first ? { before: first } : {}), after: { ...bok, ...where } },
  ]
}

/** A unit with its manager, who is all its people for now. */
function unitChanges(answers: Answers['units'], { directory, actor, ids }: Setting): readonly Change[] {
  const { unit, isMe, name, position, ...given } = answers
  const where = { ...given, room: numberOfRoom(given.room), extension: numberOfExtension(given.extension) }
  const known = isMe ? directory.employees.get(actor.personId) : undefined
  if (!known && name === '') throw new Refusal('badInput', { problems: [{ path: 'answers.name', expected: 'a name' }] })
  const person: Employee = {
    ...(known ?? { id: ids.person, name, position: inPolish(position), substituteIds: [] }),
    ...where,
    ...(position === '' ? {} : { position: inPolish(position) }),
    unitId: ids.unit,
  }
  return [
    { kind: 'unit', id: ids.unit, after: { id: ids.unit, name: inPolish(unit), managerId: person.id } },
    { kind: 'employee', id: person.id, ...(known ? { before: known } : {}), after: person },
  ]
}

/** Every matter that was ticked, for its unit, and for whom in it the matter seems to be. */
function matterChanges({ unitIds, elsewhere }: Answers['matters'], { directory }: Setting): readonly Change[] {
  const { matters } = typicalCatalogue()
  const chosen = [...Object.entries(unitIds), ...elsewhere.map((id) => [id, undefined] as const)]
  return chosen.map(([id, unitId]) => {
    const typical = matters.get(id)
    if (!typical) throw new Refusal('notFound', { where: 'matter' })
    const before = directory.matters.get(id)
    return { kind: 'matter', id, ...(before ? { before } : {}), after: matterFor(typical, before, unitId, directory) }
  })
}

function matterFor(
  typical: Matter,
  before: Matter | undefined,
  unitId: string | undefined,
  directory: Directory,
): Matter {
  const { id, name, keywords, elsewhere } = before ?? typical
  if (unitId === undefined) {
    if (!elsewhere) throw new Refusal('badInput', { problems: [{ path: 'answers.elsewhere', expected: 'an address' }] })
    return { id, name, keywords, competentIds: [], elsewhere }
  }
  const unit = directory.units.get(unitId)
  if (!unit) throw new Refusal('notFound', { where: 'unit' })
  // Whom the office has named since stays, as long as the matter stays in its unit.
  const competentIds =
    before?.unitId === unitId ? before.competentIds : competentPeople({ name, keywords }, unit, directory)
  return { id, name, keywords, unitId, competentIds }
}

function officeChange({ office }: Directory, changed: Partial<Office>): Change {
  const { closedDays: _elsewhere, ...before } = office
  return { kind: 'office', id: OFFICE_ID, before, after: { ...before, ...changed } }
}

/** A name that was written in each language stays so, unless it is another one. */
const renamed = (before: Bilingual, name: string): Bilingual => (before.pl === name ? before : inPolish(name))

/** Asked in one language: where nobody has written another, this one is read. */
const inPolish = (text: string): Bilingual => ({ ...inEachLanguage(() => ''), pl: text })
