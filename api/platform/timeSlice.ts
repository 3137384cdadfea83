import { setImmediate as nextTurn } from 'node:timers/promises'

const LONGEST_MS = 5

/** Of all long works together one slice in a turn of the loop: of many at once, each would have one in every turn. */
let last: Promise<unknown> = Promise.resolve()

/**
 * When the first long work of this turn of the loop began. Works that are short each share a slice: many that follow one
 * another without waiting for anything would be one long turn.
 */
let turnBegan: number | undefined

function beginningOfTurn(): number {
  if (turnBegan !== undefined) return turnBegan
  setImmediate(() => {
    turnBegan = undefined
  })
  turnBegan = performance.now()
  return turnBegan
}

/**
 * Long work in slices: it must never keep a call waiting. Ask `isOver` often, and then rest; `told` hears how much is
 * done by then.
 */
export class TimeSlice {
  private began = beginningOfTurn()

  constructor(private readonly told: (done: number) => void = () => undefined) {}

  get isOver(): boolean {
    return performance.now() - this.began >= LONGEST_MS
  }

  async rest(done?: number): Promise<void> {
    const turn = last.then(() => nextTurn())
    last = turn
    await turn
    this.began = beginningOfTurn()
    if (done !== undefined) this.told(done)
  }
}

/** What follows one thing after the other leaves the turn to others when it has had a slice of it. */
export async function afterLongTurn(): Promise<void> {
  if (performance.now() - beginningOfTurn() >= LONGEST_MS) await nextTurn()
}

/** Does work that stops after each piece, as many pieces in a slice as it has time for. */
export async function inSlices<T>(work: Iterator<unknown, T>, told?: (pieces: number) => void): Promise<T> {
  const slice = new TimeSlice(told)
  for (let pieces = 1; ; pieces += 1) {
    const step = work.next()
    if (step.done) return step.value
    if (slice.isOver) await slice.rest(pieces)
  }
}
