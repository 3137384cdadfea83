import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-preact'
import { CALL_WHOM, type CallWhom } from '../../../models/domain/request/escalation.ts'
import type { ConcernView } from '../../../models/wire/policies.ts'
import { policyWords, stepSentence, targetNames } from '../../parts/policies/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { LEAST_EVERY_MS, msOf, type StepDraft, stepOf } from './stepDraft.ts'
import { TimeFields } from './TimeFields.tsx'

interface StepItemProps {
  readonly step: StepDraft
  /** From 1. */
  readonly place: number
  readonly count: number
  /** What is doubtful about this step. */
  readonly concerns: readonly ConcernView[]
  readonly onChange: (step: StepDraft) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

const UNLESS = ['accepted', 'arrived'] as const
const MOST_NAMED = 5

/** One step: its fields, and beside them the rule as a sentence. */
export function StepItem({ step, place, count, concerns, onChange, onMove, onRemove }: StepItemProps) {
  const words = policyWords.value
  const complete = stepOf(step)
  return (
    <li class="sheet panel step-item" id={stepId(step.key)} tabIndex={-1} aria-label={words.step(place)}>
      <div class="row spread">
        <h3>{words.step(place)}</h3>
        <div class="row">
          <Button kind="quiet" size="small" label={words.up(place)} busy={place === 1} onPress={() => onMove(-1)}>
            <IconArrowUp size={20} aria-hidden="true" />
          </Button>
          <Button kind="quiet" size="small" label={words.down(place)} busy={place === count} onPress={() => onMove(1)}>
            <IconArrowDown size={20} aria-hidden="true" />
          </Button>
          <Button kind="quiet" size="small" label={words.removeStep(place)} busy={count === 1} onPress={onRemove}>
            <IconTrash size={20} aria-hidden="true" />
          </Button>
        </div>
      </div>
      <p class="step-sentence">{complete ? stepSentence(complete) : ''}</p>
      {concerns.map((concern) =>
        concern.kind === 'emptyStep' ? (
          <Fault key={concern.kind}>
            {words.concerns.emptyStep(
              targetNames(concern.targets, MOST_NAMED),
              Math.max(0, concern.targets.count - MOST_NAMED),
            )}
          </Fault>
        ) : null,
      )}
      <div class="step-fields">
        <TimeFields
          label={words.after}
          value={step.after}
          fault={msOf(step.after) === undefined ? words.timeFault : undefined}
          onChange={(after) => onChange({ ...step, after })}
        />
        <Field label={words.unless} after={words.unlessHints[step.unless]}>
          {(ids) => (
            <select
              {...ids}
              class="input"
              value={step.unless}
              onChange={(event) => onChange({ ...step, unless: event.currentTarget.value as StepDraft['unless'] })}
            >
              {UNLESS.map((each) => (
                <option key={each} value={each}>
                  {words.unlesses[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.call}>
          {(ids) => (
            <select
              {...ids}
              class="input"
              value={step.call}
              onChange={(event) => onChange({ ...step, call: event.currentTarget.value as CallWhom })}
            >
              {CALL_WHOM.map((each) => (
                <option key={each} value={each}>
                  {words.whom[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div class="stack-s">
          <label class="choice">
            <input
              type="checkbox"
              checked={step.repeats}
              onChange={(event) => onChange({ ...step, repeats: event.currentTarget.checked })}
            />
            <span class="choice-words">{words.repeat}</span>
          </label>
          {step.repeats ? (
            <TimeFields
              label={words.every}
              value={step.every}
              fault={msOf(step.every, LEAST_EVERY_MS) === undefined ? words.everyFault : undefined}
              onChange={(every) => onChange({ ...step, every })}
            />
          ) : null}
        </div>
      </div>
    </li>
  )
}

export const stepId = (key: number): string => `step-${key}`
