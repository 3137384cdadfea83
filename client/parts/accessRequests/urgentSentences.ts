import type { AccessView } from '../../../models/wire/accessRequests.ts'
import { accessWords } from './words.ts'

/** Whose last day has passed, and then whose comes near: a sentence each, where there are any. */
export const urgentSentences = (requests: readonly AccessView[]): readonly string[] =>
  (['late', 'near'] as const).flatMap((urgency) => {
    const urgent = requests.filter((request) => request.urgency === urgency)
    return urgent.length === 0 ? [] : [accessWords.value[urgency](urgent.map(({ id }) => id))]
  })
