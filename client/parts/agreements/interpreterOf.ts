import type { AgreementView } from '../../../models/wire/agreements.ts'
import { agreementWords } from './words.ts'

/** "PJM interpreter, urgent": for whoever has to book them. Empty: there is none. */
export function interpreterOf({ interpreter, isUrgent }: Pick<AgreementView, 'interpreter' | 'isUrgent'>): string {
  const { booked, bookedUrgent } = agreementWords.value.interpreter
  if (interpreter === undefined) return ''
  return isUrgent ? bookedUrgent(interpreter) : booked(interpreter)
}
