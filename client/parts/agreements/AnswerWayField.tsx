import { ANSWER_WAYS, type AnswerWay } from '../../../models/domain/agreements/agreement.ts'
import { Choice } from '../../ui/Choice.tsx'
import { agreementWords } from './words.ts'

interface AnswerWayFieldProps {
  readonly value: AnswerWay | undefined
  readonly onChange: (way: AnswerWay) => void
  readonly isMissing: boolean
}

/** How the client gets the answer that is promised: as much a part of the promise as the day. */
export function AnswerWayField({ value, onChange, isMissing }: AnswerWayFieldProps) {
  const { label, missing, ways } = agreementWords.value.how
  return (
    <Choice
      legend={label}
      value={value}
      onChange={onChange}
      options={ANSWER_WAYS.map((way) => ({ value: way, label: ways[way] }))}
      fault={isMissing ? missing : undefined}
    />
  )
}
