import type { DrillPlanBody, DrillPlanView } from '../../../models/wire/drillPlans.ts'
import { drillWords } from '../../parts/drills/words.ts'
import { said } from '../../state/language.ts'
import { weekdayName } from '../../state/time.ts'

const WORKDAYS = '0,1,2,3,4'
const EVERY_DAY = '0,1,2,3,4,5,6'

/** "dni robocze, 8:15" */
export function planTimes({ weekdays, minuteOfDay }: Pick<DrillPlanBody, 'weekdays' | 'minuteOfDay'>): string {
  const { plans } = drillWords.value
  const days = weekdays.join()
  const named = days === WORKDAYS ? plans.workdays : days === EVERY_DAY ? plans.everyDay : undefined
  return plans.at(named ?? weekdays.map(weekdayName).join(' '), hourOf(minuteOfDay))
}

export const planWhom = ({ whom }: DrillPlanView): string =>
  whom === undefined ? drillWords.value.everybody : said(whom)

/** A person or a unit, as an order says it; neither: everybody on duty. */
export type Whom = Partial<Record<'personId' | 'unitId', string>>

export const whomOf = ({ personId, unitId }: DrillPlanView): Whom => ({
  ...(personId === undefined ? {} : { personId }),
  ...(unitId === undefined ? {} : { unitId }),
})

/** "8:15" */
export const hourOf = (minuteOfDay: number): string =>
  `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`
