import type { Request, Response } from 'express'
import type { ListProgress, TellProgress } from '../../models/domain/lists/listProgress.ts'
import { STEPS_TYPE, type StepLine } from '../../models/wire/listSteps.ts'

interface Answering<Result> {
  /** Without `tell` nobody wants to hear how far it has come. */
  act(tell?: TellProgress): Promise<Result>
  /** Goes on when its reader has left: it was an order. */
  readonly isOrder?: true
}

/**
 * Answers with the result, and if the reader asks for it with how far the work has come before that, a line each. A
 * refusal before the first line has its own status, and is the last line later (`answerFaults`).
 */
export async function answerInSteps<Result>(
  request: Request,
  response: Response,
  { act, isOrder }: Answering<Result>,
): Promise<void> {
  if (request.get('accept') !== STEPS_TYPE) {
    response.json(await act())
    return
  }
  const lines = new StepLines<Result>(response)
  try {
    const result = await act((progress) => {
      if (lines.isReaderGone && !isOrder) throw new ReaderGone()
      lines.tell(progress)
    })
    lines.end({ result })
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error
  }
}

class ReaderGone extends Error {}

/** More often nobody looks. */
const EVERY_MS = 100

class StepLines<Result> {
  private told = Number.NEGATIVE_INFINITY
  private last: ListProgress | undefined

  constructor(private readonly response: Response) {}

  get isReaderGone(): boolean {
    return this.response.destroyed
  }

  /** A new step at once; how far one has come now and then, never backwards, and not to a reader who is slow. */
  tell(progress: ListProgress): void {
    const { last } = this
    const isNew = progress.step !== last?.step
    if (!isNew && (progress.done <= last.done || performance.now() - this.told < EVERY_MS)) return
    if (this.isReaderGone || this.response.writableNeedDrain) return
    this.last = progress
    this.told = performance.now()
    this.write({ progress })
  }

  end(line: StepLine<Result>): void {
    if (this.isReaderGone) return
    this.write(line)
    this.response.end()
  }

  private write(line: StepLine<Result>): void {
    if (!this.response.headersSent) {
      this.response.type(STEPS_TYPE)
      // A proxy that collects an answer first would keep all of this until the end.
      this.response.set('X-Accel-Buffering', 'no')
    }
    this.response.write(`${JSON.stringify(line)}\n`)
  }
}
