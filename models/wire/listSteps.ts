import type { ListProgress } from '../domain/lists/listProgress.ts'
import type { ErrorView } from './views.ts'

/** How whoever wants to hear how far it has come asks; everybody else gets the result alone. */
export const STEPS_TYPE = 'application/x-ndjson'

/** One line of such an answer. Without a last line with a result or a refusal, nobody knows what came of it. */
export type StepLine<Result> =
  | { readonly progress: ListProgress }
  | { readonly result: Result }
  | { readonly refused: ErrorView }
