import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { PeopleField } from '../../models/domain/lists/directoryLists.ts'
import { MOST_NAMED } from '../../models/domain/lists/listImport.ts'
import { plainWord } from '../../models/domain/lists/plainWord.ts'
import type { RowProblem } from '../../models/domain/lists/rowProblems.ts'
import type { ListQuestion } from '../../models/wire/listImport.ts'
import { counted } from '../lists/counted.ts'
import { hasSurnameOf } from '../lists/peopleFinder.ts'
import { TimeSlice } from '../platform/timeSlice.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedPerson } from './listedPerson.ts'
import { unitKey } from './unitName.ts'

export interface Match {
  readonly listed: ListedPerson
  readonly id: PersonId
  readonly isNew: boolean
}

export interface PersonProblem {
  readonly listed: ListedPerson
  readonly field: PeopleField
  readonly problem: RowProblem
}

export interface Matches {
  readonly found: readonly Match[]
  readonly questions: readonly ListQuestion[]
  /** Who they are is asked. */
  readonly asked: readonly ListedPerson[]
  readonly problems: readonly PersonProblem[]
  /** An answer says that they do not count. */
  readonly excluded: readonly ListedPerson[]
}

/** How a question names somebody without a key: several people may have that name. */
const labelOf = ({ name = '', unit }: ListedPerson): string =>
  (unit === undefined ? name : `${name}, ${unit}`).slice(0, 80)

type Decision =
  | { readonly is: 'known'; readonly id: PersonId; readonly by: PeopleField }
  | { readonly is: 'new' }
  | { readonly is: 'excluded' }
  | { readonly is: 'asked' }
  | { readonly is: 'problem'; readonly field: PeopleField; readonly problem: RowProblem }

/** Who of the directory a row is about: by own number, login or e-mail; a name is only a question. */
export async function matchPeople(people: readonly ListedPerson[], context: DirectoryContext): Promise<Matches> {
  const matching = new Matching(context)
  const slice = new TimeSlice(counted(context.tell, 'compare', people.length))
  // To find out who they are is the first half of comparing them.
  for (const [at, listed] of people.entries()) {
    matching.note(listed, matching.decide(listed))
    if (slice.isOver) await slice.rest(Math.floor((at + 1) / 2))
  }
  return matching.result()
}

/** By which a row that has no name says who it is about. */
const keyFieldOf = ({ id, number, login }: ListedPerson): PeopleField =>
  id !== undefined ? 'id' : number ? 'number' : login ? 'login' : 'email'

class Matching {
  private readonly found: Match[] = []
  private readonly problems: PersonProblem[] = []
  private readonly excluded: ListedPerson[] = []
  private readonly asked: ListQuestion[] = []
  private readonly sameNames: ListedPerson[] = []
  private readonly unknown: ListedPerson[] = []
  private readonly taken = new Set<PersonId>()
  private readonly byEmail: ReadonlyMap<string, PersonId>

  constructor(private readonly context: DirectoryContext) {
    const people = [...context.directory.employees.values()]
    this.byEmail = new Map(people.flatMap(({ id, email }) => (email === undefined ? [] : [[email.toLowerCase(), id]])))
  }

  decide(listed: ListedPerson): Decision {
    const keyed = this.byKey(listed)
    if (keyed) return keyed
    if (listed.name === undefined) return { is: 'problem', field: keyFieldOf(listed), problem: 'personUnknown' }
    const finding = this.context.find(listed.name)
    const candidates = 'personId' in finding ? [finding.personId] : finding.candidateIds
    if (candidates.every((id) => this.hasAnotherKey(id, listed))) return { is: 'new' }
    const isOne = 'personId' in finding && this.isInUnit(finding.personId, listed)
    return isOne ? this.bySameName(listed, finding.personId) : this.ask(listed, candidates)
  }

  note(listed: ListedPerson, decision: Decision): void {
    if (decision.is === 'known') this.take(listed, decision.id, decision.by)
    if (decision.is === 'new') this.add(listed)
    if (decision.is === 'excluded') this.excluded.push(listed)
    if (decision.is === 'asked') this.unknown.push(listed)
    if (decision.is === 'problem') this.problems.push({ listed, ...decision })
  }

  result(): Matches {
    const { found, problems, excluded, asked, sameNames, unknown } = this
    const examples = sameNames.slice(0, 3).map(labelOf)
    const same = { kind: 'sameNames', count: sameNames.length, examples } as const
    const questions = sameNames.length > 0 ? [same, ...asked] : asked
    return { found, problems, excluded, questions, asked: unknown }
  }

  /** Two keys that belong to two people are a mistake, and not a choice. */
  private byKey({ id, number, login, email }: ListedPerson): Decision | undefined {
    const { employees } = this.context.directory
    const ofLogin = login ? this.context.personOfLogin(login) : undefined
    const known = [
      { by: 'id', id: id !== undefined && employees.has(id) ? id : undefined },
      { by: 'number', id: number ? this.context.personOfNumber(number) : undefined },
      { by: 'login', id: ofLogin !== undefined && employees.has(ofLogin) ? ofLogin : undefined },
      { by: 'email', id: email ? this.byEmail.get(email.toLowerCase()) : undefined },
    ] as const
    const [first, ...others] = known.filter((each) => each.id !== undefined)
    if (first?.id === undefined) return undefined
    const other = others.find((each) => each.id !== first.id)
    if (other) return { is: 'problem', field: other.by, problem: 'keyOfAnother' }
    return { is: 'known', id: first.id, by: first.by }
  }

  /** Whoever has another number, address or login than the list gives is another person. */
  private hasAnotherKey(id: PersonId, { number, login, email }: ListedPerson): boolean {
    const { directory, accountLoginOf } = this.context
    const known = directory.employees.get(id)
    const isOther = (mine: string | null | undefined, theirs: string | undefined) =>
      mine !== undefined && mine !== null && theirs !== undefined && mine.toLowerCase() !== theirs.toLowerCase()
    const isOtherLogin = isOther(login, accountLoginOf(id)) && isOther(login, known?.keys?.login ?? accountLoginOf(id))
    return isOther(email, known?.email) || isOther(number, known?.keys?.number) || isOtherLogin
  }

  private isInUnit(id: PersonId, { unit }: ListedPerson): boolean {
    const { employees, units } = this.context.directory
    const known = units.get(employees.get(id)?.unitId ?? '')
    if (unit === undefined || !known) return unit === undefined
    return [known.name.pl, known.name.en].some((name) => unitKey(name) === unitKey(unit))
  }

  private bySameName(listed: ListedPerson, id: PersonId): Decision {
    const { sameNames } = this.context.answers
    if (sameNames === undefined) {
      this.sameNames.push(listed)
      return { is: 'asked' }
    }
    return sameNames === 'same' ? { is: 'known', id, by: 'person' } : { is: 'new' }
  }

  private ask(listed: ListedPerson, candidateIds: readonly PersonId[]): Decision {
    const { answers, view } = this.context
    const name = labelOf(listed)
    const answer = answers.people?.find((each) => plainWord(each.name) === plainWord(name))
    if (answer?.isNew) return { is: 'new' }
    if (answer?.personId === null) return { is: 'excluded' }
    if (answer && candidateIds.includes(answer.personId)) return { is: 'known', id: answer.personId, by: 'person' }
    if (this.asked.length >= MOST_NAMED) return { is: 'problem', field: 'person', problem: 'personUndecided' }
    const candidates = candidateIds.map((id) => view(id))
    const sharesSurname = candidates.some((known) => hasSurnameOf(listed.name ?? '', known.name))
    this.asked.push({ kind: 'person', name, rows: 1, candidates, mayBeNew: sharesSurname ? 'perhaps' : 'probably' })
    return { is: 'asked' }
  }

  private add(listed: ListedPerson): void {
    this.take(listed, listed.id ?? this.context.newId(`person-${listed.row}-${listed.part}`), 'id', true)
  }

  private take(listed: ListedPerson, id: PersonId, field: PeopleField, isNew = false): void {
    if (this.taken.has(id)) {
      this.problems.push({ listed, field, problem: 'twice' })
      return
    }
    this.taken.add(id)
    this.found.push({ listed, id, isNew })
  }
}
