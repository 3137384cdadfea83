/** As many as the form takes: who would be the sixth is never asked. */
export const MOST_SUBSTITUTES = 5

/** Of one person, not over yet. More is a list that was read wrongly, not a plan. */
export const MOST_ABSENCES = 100
