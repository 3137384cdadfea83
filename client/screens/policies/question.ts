import type { PersonId } from '../../../models/domain/directory/directory.ts'
import { ANSWERS, type Answers } from '../../../models/domain/policies/forecast.ts'
import type { PolicyScope } from '../../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import { typedMoment } from '../../../models/domain/schedule/workingTime.ts'
import type { CheckBody } from '../../../models/wire/policies.ts'
import type { TargetView } from '../../../models/wire/views.ts'
import { officeZone } from '../../state/time.ts'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'

export const WHENS = ['now', 'chosen'] as const
export type When = (typeof WHENS)[number]

/** What is asked about the rules beside them. */
export function useQuestion(keys: string) {
  const [target = '', setTarget] = useDraft(`${keys}target`, isText)
  const [when = 'now', setWhen] = useDraft<When>(`${keys}when`, oneOf(WHENS))
  const [day = '', setDay] = useDraft(`${keys}day`, isText)
  const [time = '', setTime] = useDraft(`${keys}time`, isText)
  const [absentIds = [], setAbsent] = useDraft<readonly PersonId[]>(`${keys}absent`, areTexts)
  const [answers = 'nobody', setAnswers] = useDraft<Answers>(`${keys}answers`, oneOf(ANSWERS))
  const at = when === 'chosen' ? typedMoment(`${day}T${time}`, officeZone()) : undefined
  return {
    fields: { target, when, day, time, absentIds, answers },
    set: { setTarget, setWhen, setDay, setTime, setAbsent, setAnswers },
    isComplete: when === 'now' || at !== undefined,
    at,
  }
}

export type Question = ReturnType<typeof useQuestion>

const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)

/** The order of the targets is the server's; by their text they are found again. */
export const keyOfTarget = ({ target }: TargetView): string => JSON.stringify(target)

export function bodyOf(
  { fields, at, isComplete }: Question,
  about: { readonly scope: PolicyScope; readonly steps: EscalationPolicy; readonly targets: readonly TargetView[] },
): CheckBody {
  const { scope, steps, targets } = about
  const chosen = targets.find((each) => keyOfTarget(each) === fields.target)
  return {
    scope,
    steps,
    ...(chosen ? { target: chosen.target } : {}),
    ...(at === undefined || !isComplete ? {} : { at }),
    absentIds: [...fields.absentIds],
    answers: fields.answers,
  }
}
