import type { Instant } from '../clock.ts'
import { itemOrFormer } from '../directory/change.ts'
import type { Directory, MatterId, PersonId, PlaceId, UnitId } from '../directory/directory.ts'
import type { CallWhom } from './escalation.ts'
import { isReachable, REACHES, type Reach } from './reach.ts'
import type { CalledAs, Skip, Target } from './request.ts'

/** In a file of its own for the counter, which asks nothing else of what follows here. */
export { isByMessage, isReachable, type MessageReach, REACHES, type Reach } from './reach.ts'

/** What the rules ask about people's presence. */
export interface Presence {
  reachOf(personId: PersonId): Reach
  /** How often this person was really paged today: among equals the least paged is called first. */
  pagedToday(personId: PersonId): number
  /** After a restart devices need a moment to come back: until then this person does not count as unreached. */
  comingBackUntil?(personId: PersonId): Instant | undefined
  /** Nothing but a push or a message reaches this person, whatever else keeps them busy: it takes longer. */
  isOnlyByMessage?(personId: PersonId): boolean
  /** Who stands in during this person's absence of now, before their usual substitutes. */
  standInsOf?(personId: PersonId): readonly PersonId[]
}

export interface Candidate {
  readonly personId: PersonId
  readonly as: CalledAs
}

/** Whom a step could call, in order, and who cannot be called, with the reason. */
export interface Candidates {
  readonly inOrder: readonly Candidate[]
  readonly skipped: readonly Skip[]
  /** All of them in the office's own order: who stands before the one called was passed over. */
  readonly line: readonly PersonId[]
}

interface Question {
  readonly directory: Directory
  readonly presence: Presence
  readonly target: Target
  readonly unitId?: UnitId | undefined
  /** The clerk who asks: "other clerks" are the others. */
  readonly raisedBy?: PersonId | undefined
  /** Already on the way. A manager who is has somebody above, not somebody below, to hear that nobody arrived. */
  readonly responderId?: PersonId | undefined
}

const NOBODY: Candidates = { inOrder: [], skipped: [], line: [] }

/** Those who were passed over so that `chosen` could be called; everybody when nobody was. */
export function passedOver({ skipped, line }: Candidates, chosen: PersonId | undefined): readonly Skip[] {
  if (chosen === undefined) return skipped
  const before = new Set(line.slice(0, line.indexOf(chosen)))
  return skipped.filter(({ personId }) => before.has(personId))
}

/** The unit whose manager answers for this request, which may be for somebody or something that was there when it began. */
export function unitOf(directory: Directory, target: Target): UnitId | undefined {
  if (target.kind === 'matter') return itemOrFormer(directory, 'matter', target.matterId)?.unitId
  if (target.kind === 'unit') return target.unitId
  if (target.kind === 'person') return itemOrFormer(directory, 'employee', target.personId)?.unitId
  if (target.kind === 'clerks') return directory.employees.get(clerksNear(directory, target.placeId)[0] ?? '')?.unitId
  return undefined
}

/** Competent for what the client came for, in the office's order, whether or not they can be reached. */
export function competentFor(directory: Directory, target: Target): readonly PersonId[] {
  if (target.kind === 'person') return [target.personId]
  if (target.kind === 'matter') return competentForMatter(directory, target.matterId)
  if (target.kind === 'clerks') return clerksNear(directory, target.placeId)
  if (target.kind === 'unknown') return []
  const unit = directory.units.get(target.unitId)
  const members = [...directory.employees.values()].filter((employee) => employee.unitId === target.unitId)
  return members.map((employee) => employee.id).filter((id) => id !== unit?.managerId)
}

/** Clerks of the building in which the place is; of the whole office where that building has none. */
function clerksNear({ office, employees, places }: Directory, placeId: PlaceId): readonly PersonId[] {
  const building = places.get(placeId)?.building
  const inBuilding = office.clerkIds.filter((id) => employees.get(id)?.building === building)
  return inBuilding.length > 0 ? inBuilding : office.clerkIds
}

function competentForMatter(directory: Directory, matterId: MatterId): readonly PersonId[] {
  const matter = directory.matters.get(matterId)
  if (matter) return matter.competentIds
  const former = itemOrFormer(directory, 'matter', matterId)?.competentIds ?? []
  return former.filter((personId) => directory.employees.has(personId))
}

/**
 * Whom this kind of step calls, in order: who has proven sound first, then any live device, then push, then who
 * has a client; substitutes behind everybody they stand in for; among equals who was paged least today.
 */
export function candidatesFor(whom: Exclude<CallWhom, 'again'>, question: Question): Candidates {
  const { directory } = question
  const competent = competentFor(directory, question.target)
  switch (whom) {
    case 'first':
    case 'next':
      if (question.target.kind === 'clerks') return ranked(question, competent, 'clerk')
      return joined(ranked(question, competent, 'competent'), substitutesOf(question, competent, 'substitute'))
    case 'substitutes':
      return substitutesOf(question, competent, 'substitute')
    case 'manager':
      return managers(question)
    case 'secretary':
      return withSubstitutes(question, [directory.office.secretaryId], 'secretary')
    case 'secretariat':
      return withoutRaiser(question, withSubstitutes(question, directory.office.secretariatIds, 'secretariat'))
    case 'otherClerks':
      return withoutRaiser(question, withSubstitutes(question, directory.office.clerkIds, 'clerk'))
  }
}

/** Who has said "I don't know who" is not asked who, not as anybody's substitute either: it stands on their board. */
function withoutRaiser({ raisedBy }: Question, { inOrder, skipped, line }: Candidates): Candidates {
  return {
    inOrder: inOrder.filter(({ personId }) => personId !== raisedBy),
    skipped: skipped.filter(({ personId }) => personId !== raisedBy),
    line: line.filter((personId) => personId !== raisedBy),
  }
}

/**
 * The manager, who stands in for them, the enclosing units' managers, and in the end the secretary. Where the manager
 * is the one who is wanted, or already on the way, it goes to the one above.
 */
function managers(question: Question): Candidates {
  const engaged = new Set([...competentFor(question.directory, question.target), question.responderId])
  let found = NOBODY
  const passed = new Set<UnitId>()
  const unitId = question.unitId ?? unitOf(question.directory, question.target)
  let unit = unitId === undefined ? undefined : itemOrFormer(question.directory, 'unit', unitId)
  while (unit && !passed.has(unit.id)) {
    passed.add(unit.id)
    if (!engaged.has(unit.managerId)) found = joined(found, withSubstitutes(question, [unit.managerId], 'manager'))
    unit = unit.parentId === undefined ? undefined : question.directory.units.get(unit.parentId)
  }
  return joined(found, withSubstitutes(question, [question.directory.office.secretaryId], 'secretary'))
}

function withSubstitutes(question: Question, people: readonly PersonId[], as: CalledAs): Candidates {
  return joined(ranked(question, people, as), substitutesOf(question, people, as))
}

/** Substitutes, those of an absence of now first, and the substitutes of a substitute who is out too; nobody twice. */
function substitutesOf(question: Question, people: readonly PersonId[], as: CalledAs): Candidates {
  const seen = new Set<PersonId>(people)
  let found = NOBODY
  let level: readonly PersonId[] = people
  const unseen = (personId: PersonId): boolean => !seen.has(personId) && Boolean(seen.add(personId))
  while (level.length > 0) {
    const forThisAbsence = level.flatMap((personId) => question.presence.standInsOf?.(personId) ?? []).filter(unseen)
    const usual = level
      .flatMap((personId) => itemOrFormer(question.directory, 'employee', personId)?.substituteIds ?? [])
      .filter(unseen)
    const reached = joined(ranked(question, forThisAbsence, as), ranked(question, usual, as))
    found = joined(found, reached)
    level = reached.skipped.map((skip) => skip.personId)
  }
  return found
}

function ranked(question: Question, people: readonly PersonId[], as: CalledAs): Candidates {
  const { presence } = question
  const rated = people.map((personId, order) => ({
    personId,
    reach: presence.reachOf(personId),
    paged: presence.pagedToday(personId),
    order,
  }))
  const inOrder = rated
    .filter(({ reach }) => isReachable(reach))
    .sort((a, b) => REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach) || a.paged - b.paged || a.order - b.order)
    .map(({ personId }) => ({ personId, as }))
  const skipped = rated.flatMap(({ personId, reach }): Skip[] =>
    isReachable(reach) ? [] : [{ personId, as, why: reach }],
  )
  return { inOrder, skipped, line: people }
}

function joined(first: Candidates, then: Candidates): Candidates {
  const known = new Set(first.inOrder.map(({ personId }) => personId))
  const passed = new Set(first.skipped.map(({ personId }) => personId))
  return {
    inOrder: [...first.inOrder, ...then.inOrder.filter(({ personId }) => !known.has(personId))],
    skipped: [...first.skipped, ...then.skipped.filter(({ personId }) => !passed.has(personId))],
    line: [...new Set([...first.line, ...then.line])],
  }
}
