import type { ListProgress } from '../../models/domain/lists/listProgress.ts'
import { STEPS_TYPE, type StepLine } from '../../models/wire/listSteps.ts'
import { NoAnswer, openAnswer, Refused } from './api.ts'

/** A large list on a slow connection is not given up. */
const PATIENCE_MS = 90_000

/**
 * Sends what takes a while, and hears how far it has come. It always ends: with the result, with a refusal, or with
 * `NoAnswer` when the connection breaks, the server goes away or says nothing for too long.
 */
export async function askInSteps<Result>(
  path: string,
  body: unknown,
  told: (progress: ListProgress) => void,
): Promise<Result> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const response = await openAnswer(path, { method: 'POST', body, accept: STEPS_TYPE, patience })
  // Something between us and the server may have collected it all, or it was done before there was anything to say.
  for await (const line of linesOf<Result>(response)) {
    if ('result' in line) return line.result
    if ('refused' in line) throw new Refused(line.refused)
    told(line.progress)
  }
  throw new NoAnswer()
}

async function* linesOf<Result>({ body }: Response): AsyncGenerator<StepLine<Result>> {
  if (!body) return
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as StepLine<Result>
    }
  } catch {
    throw new NoAnswer()
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
