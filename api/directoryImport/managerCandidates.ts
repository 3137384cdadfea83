import type { PersonId } from '../../models/domain/directory/directory.ts'
import {
  isManagerPosition,
  isOfficeHeadPosition,
  isSecretaryPosition,
} from '../../models/domain/directory/positionRoles.ts'
import type { ManagerQuestion } from '../../models/wire/listImport.ts'
import type { DirectoryContext } from './directoryContext.ts'
import type { ListedPerson } from './listedPerson.ts'
import type { Matches } from './matchPeople.ts'

/** Somebody in the list who may be named as a manager; without an id as long as it is asked who they are. */
export interface Candidate {
  readonly listed: ListedPerson
  readonly personId?: PersonId
  readonly name: string
  readonly position: string
}

/** How the list names a new person: by their place in it. */
const placeOf = ({ row, part }: ListedPerson): string => `row-${row}-${part}`

const MOST_CANDIDATES = 100

/** Who of a list, or of the directory, may manage a unit that is new. */
export function managerCandidates({ found, asked }: Matches, { directory }: DirectoryContext) {
  const { employees, office } = directory
  const candidateOf = (listed: ListedPerson, personId?: PersonId): Candidate => {
    const known = employees.get(personId ?? '')
    const position = typeof listed.position === 'string' ? listed.position : (known?.position.pl ?? '')
    const who = { listed, name: listed.name ?? known?.name ?? '', position }
    return personId === undefined ? who : { ...who, personId }
  }
  const inList = [...found.map(({ listed, id }) => candidateOf(listed, id)), ...asked.map((each) => candidateOf(each))]
  const byPlace = new Map(inList.map((each) => [placeOf(each.listed), each]))
  // A secretariat or a single post has no manager of its own: these are above everybody.
  const top = [isSecretaryPosition, isOfficeHeadPosition].flatMap((means) =>
    inList.filter(({ position }) => means(position)).slice(0, 1),
  )
  const secretary = employees.get(office.secretaryId)

  function of(answer: string): Pick<Candidate, 'personId' | 'name'> | undefined {
    const known = employees.get(answer)
    return byPlace.get(answer) ?? (known && { personId: known.id, name: known.name })
  }

  /** Whoever has a manager's position first; if nobody in the unit's rows has one, the secretary. */
  function forUnit(people: readonly Candidate[]): Omit<ManagerQuestion, 'unit'> {
    const few = people.slice(0, MOST_CANDIDATES)
    const above = top.filter((each) => !few.includes(each))
    const isThere = few.some(({ personId }) => personId === secretary?.id)
    const heads = [isOfficeHeadPosition, isManagerPosition].flatMap((means) =>
      few.filter(({ position }) => means(position)),
    )
    const [suggested] = heads.length > 0 ? heads : few.length === 1 ? few : above
    const candidates = [...few, ...above].map(({ listed, name, position }) => ({ id: placeOf(listed), name, position }))
    const other =
      secretary && !isThere ? [{ id: secretary.id, name: secretary.name, position: secretary.position.pl }] : []
    return { candidates: [...candidates, ...other], ...(suggested ? { suggested: placeOf(suggested.listed) } : {}) }
  }

  return { inList, of, forUnit }
}
