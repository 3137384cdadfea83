import type { ScheduleView } from '../../../models/wire/schedule.ts'

export type Part = 'mine' | 'people' | 'closedDays' | 'import'

/** Only what this reader has something in. */
export function partsOf({ people, forEverybody }: Pick<ScheduleView, 'people' | 'forEverybody'>): readonly Part[] {
  const others: readonly Part[] = people.length > 0 ? ['people'] : []
  return ['mine', ...others, ...(forEverybody ? (['closedDays', 'import'] as const) : [])]
}

/** The address of each. */
const PATHS: Readonly<Record<Part, string>> = {
  mine: '/absences',
  people: '/absences/people',
  closedDays: '/absences/closed-days',
  import: '/absences/import',
}

export const pathOf = (part: Part): string => PATHS[part]
