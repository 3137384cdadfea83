import type { PersonId } from '../directory/directory.ts'
import type { Entry, Request } from '../request/request.ts'
import { percentiles } from './percentile.ts'
import { isCounted } from './requestFacts.ts'

/** What a person is told of themself, and nobody else of them. */
export interface OwnFigures {
  /** Requests to which they were called, in whatever capacity. */
  readonly called: number
  /** Of these, those to which they said yes, and did not take it back. */
  readonly accepted: number
  /** Requests for which they were there. */
  readonly came: number
  /** From their first ring to their yes; null: never measured. */
  readonly answerMedianMs: number | null
  /** From their yes to their being there. */
  readonly wayMedianMs: number | null
}

export const NO_OWN_FIGURES: OwnFigures = { called: 0, accepted: 0, came: 0, answerMedianMs: null, wayMedianMs: null }

interface Sums {
  called: number
  accepted: number
  came: number
  readonly answers: number[]
  readonly ways: number[]
}

/** Takes requests one after the other, so that a month need not lie in memory. */
export class OwnFiguresByPerson {
  private readonly people = new Map<PersonId, Sums>()

  add(request: Request): void {
    if (!isCounted(request) || request.ending?.outcome === 'mistake') return
    const yes = yesBy(request)
    for (const personId of new Set(request.pages.map((page) => page.personId))) this.of(personId).called += 1
    for (const [personId, at] of yes) {
      const sums = this.of(personId)
      sums.accepted += 1
      const rang = request.pages.find((page) => page.personId === personId)?.firstRungAt
      // Whoever took over, or was reached by telephone, may never have been rung.
      if (rang !== undefined) sums.answers.push(Math.max(0, at - rang))
    }
    const { arrivedId, arrivedAt } = request
    if (arrivedId === undefined || arrivedAt === undefined) return
    const sums = this.of(arrivedId)
    sums.came += 1
    const said = yes.get(arrivedId)
    if (said !== undefined) sums.ways.push(Math.max(0, arrivedAt - said))
  }

  /** The same for every request of another book. */
  addAll(other: OwnFiguresByPerson): void {
    for (const [personId, { called, accepted, came, answers, ways }] of other.people) {
      const sums = this.of(personId)
      sums.called += called
      sums.accepted += accepted
      sums.came += came
      sums.answers.push(...answers)
      sums.ways.push(...ways)
    }
  }

  figures(): ReadonlyMap<PersonId, OwnFigures> {
    return new Map([...this.people].map(([personId, sums]) => [personId, figuresOf(sums)]))
  }

  private of(personId: PersonId): Sums {
    const known = this.people.get(personId)
    if (known) return known
    const made: Sums = { called: 0, accepted: 0, came: 0, answers: [], ways: [] }
    this.people.set(personId, made)
    return made
  }
}

const figuresOf = ({ called, accepted, came, answers, ways }: Sums): OwnFigures => ({
  called,
  accepted,
  came,
  answerMedianMs: medianOf(answers),
  wayMedianMs: medianOf(ways),
})

const medianOf = (values: readonly number[]): number | null => percentiles(Int32Array.from(values), [0.5])[0] ?? null

/** When each person last said yes; what was taken back does not count. */
function yesBy({ history }: Request): ReadonlyMap<PersonId, number> {
  const undone = new Set(history.map((entry) => entry.undoes))
  const yes = new Map<PersonId, number>()
  for (const entry of history) {
    const personId = undone.has(entry.version) ? undefined : whoSaidYes(entry)
    if (personId !== undefined) yes.set(personId, entry.at)
  }
  return yes
}

/** A clerk may have recorded it for them; of a takeover the entry names whoever was freed. */
function whoSaidYes({ kind, by, personId }: Entry): PersonId | undefined {
  if (kind === 'takeOver') return by
  return kind === 'accept' ? (personId ?? by) : undefined
}
