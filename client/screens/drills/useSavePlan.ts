import { useState } from 'preact/hooks'
import type { DrillPlanBody, DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { sendOnce } from '../../state/sendOnce.ts'
import { dayAndTime } from '../../state/time.ts'
import { planTimes, planWhom } from './planWords.ts'

/**
 * Saves a new plan or a changed one. Whoever was slower than somebody else reads what is saved now, and overwrites it
 * only by saving once more.
 */
export function useSavePlan(plan: DrillPlanView | undefined) {
  const [edition, setEdition] = useState(plan?.edition)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()

  const save = async (body: DrillPlanBody): Promise<DrillPlanView | undefined> => {
    setBusy(true)
    setFault(undefined)
    try {
      return await send(body)
    } catch (error) {
      setFault(await reasonOf(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const send = (body: DrillPlanBody): Promise<DrillPlanView> =>
    plan
      ? ask(`/drill-plans/${plan.id}`, { method: 'PUT', body: { ...body, edition } })
      : sendOnce('drillPlan', '/drill-plans', body)

  const reasonOf = async (error: unknown): Promise<string> => {
    const { plans } = drillWords.value
    const code = error instanceof Refused ? error.view.code : undefined
    if (code === 'officeClosed') return plans.closed
    if (code !== 'changedMeanwhile' || !plan) return explain(error)
    const now = await planNow(plan.id)
    if (!now) return plans.gone
    setEdition(now.edition)
    const what = `${planTimes(now)}, ${planWhom(now)}${now.isOn ? '' : `, ${plans.off}`}`
    return `${explain(error)} ${plans.nowIs(what, now.byName, dayAndTime(now.changedAt))}`
  }

  return { save, isBusy, fault }
}

async function planNow(id: string): Promise<DrillPlanView | undefined> {
  const plans = await ask<readonly DrillPlanView[]>('/drill-plans').catch(() => undefined)
  return plans?.find((each) => each.id === id)
}
