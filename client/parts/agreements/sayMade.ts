import type { AgreementView } from '../../../models/wire/agreements.ts'
import { weekdayAndTime } from '../../state/time.ts'
import { agreementWords } from './words.ts'

/** Said once, when it is made: a time at which the person is planned to be away is a mistake more often than not. */
export function sayMade({ person, startsAt, isAwayThen }: AgreementView): string {
  const { saved, savedAway } = agreementWords.value
  return isAwayThen ? savedAway(person.name) : saved(person.name, weekdayAndTime(startsAt))
}
