import { Refusal } from '../../models/domain/errors.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { mayPlanForEverybody } from '../../models/domain/schedule/mayPlan.ts'
import type { Planning } from '../schedule/planAbsence.ts'

/** Lists of the plan are for whoever plans for everybody. */
export function mustBeAllowed({ directory }: Pick<Planning, 'directory'>, actor: Actor): void {
  if (!mayPlanForEverybody(directory.now, actor)) throw new Refusal('notAllowed')
}
