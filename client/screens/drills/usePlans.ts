import type { DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/**
 * When drills run by themselves, the next one first; live, because somebody else may be changing it. When a time has
 * passed unused, a holiday say, only the server knows the next one.
 */
export const usePlans = () =>
  useQuery<readonly DrillPlanView[]>('/drill-plans', ({ change }) => [
    follow('drill:plans', (plans) => change(() => plans)),
  ])
