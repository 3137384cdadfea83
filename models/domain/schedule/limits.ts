/** As many as the form takes: a sixth would never be asked. */
export const MOST_SUBSTITUTES = 5

/** Of one person, not over yet. More is a list that was read wrongly, not a plan. */
export const MOST_ABSENCES = 100
