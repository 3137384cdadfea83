import {
  COMPLIANCES,
  type FactName,
  LONGEST_LINE,
  LONGEST_PASSAGE,
  METHODS,
} from '../../../models/domain/digitalPages/officeFacts.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { BilingualFields } from '../../parts/officeTexts/BilingualFields.tsx'
import { DayField } from '../../parts/schedule/DayField.tsx'
import { texts } from '../../state/language.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { type FactFault, isDayFact, isPassage, type Place } from './typedFacts.ts'

export interface FactHandlers {
  readonly textOf: (place: Place) => string
  readonly type: (place: Place, text: string) => void
  /** After a try to save. */
  readonly faultOf: (name: FactName) => FactFault | undefined
}

/** The field of one fact, by what kind of fact it is. */
export function FactField({ name, ...handlers }: FactHandlers & { readonly name: FactName }) {
  return (
    <div id={placeOf(name)} class="stack-s">
      {isPassage(name) ? (
        <PassageFields name={name} {...handlers} />
      ) : name === 'compliance' ? (
        <Chosen name={name} among={COMPLIANCES} words={digitalPagesWords.value.edit.compliances} {...handlers} />
      ) : name === 'method' ? (
        <Chosen name={name} among={METHODS} words={digitalPagesWords.value.edit.methods} {...handlers} />
      ) : isDayFact(name) ? (
        <DayField
          label={digitalPagesWords.value.edit.facts[name]}
          value={handlers.textOf(name)}
          isOptional
          fault={saidOf(handlers.faultOf(name))}
          onChange={(day) => handlers.type(name, day)}
        />
      ) : (
        <LineField name={name} {...handlers} />
      )}
    </div>
  )
}

function saidOf(fault: FactFault | undefined): string | undefined {
  const { edit } = digitalPagesWords.value
  return fault === 'noDay' ? texts.value.common.dayUnread : fault && edit[fault]
}

const placeOf = (name: FactName): string => `fact-${name}`

/** Whoever follows the list of what is missing types on at once. */
export function focusFact(name: FactName): void {
  document.getElementById(placeOf(name))?.querySelector<HTMLElement>('input, textarea')?.focus()
}

function LineField({ name, textOf, type, faultOf }: FactHandlers & { readonly name: FactName }) {
  const { edit } = digitalPagesWords.value
  return (
    <Field label={edit.facts[name]} fault={saidOf(faultOf(name))}>
      {(ids) => (
        <input
          {...ids}
          class="input"
          inputMode={name === 'contactEmail' ? 'email' : undefined}
          maxLength={LONGEST_LINE}
          autocomplete="off"
          value={textOf(name)}
          onInput={(event) => type(name, event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

function PassageFields({ name, textOf, type, faultOf }: FactHandlers & { readonly name: FactName }) {
  const { edit } = digitalPagesWords.value
  return (
    <BilingualFields
      name={edit.facts[name]}
      longest={LONGEST_PASSAGE}
      textOf={(language) => textOf(`${name}.${language}`)}
      type={(language, text) => type(`${name}.${language}`, text)}
      fault={saidOf(faultOf(name))}
    />
  )
}

interface ChosenProps<T extends string> extends FactHandlers {
  readonly name: FactName
  readonly among: readonly T[]
  readonly words: Readonly<Record<T, string>>
}

function Chosen<T extends string>({ name, among, words, textOf, type }: ChosenProps<T>) {
  const { edit } = digitalPagesWords.value
  const options = among.map((value) => ({ value: value as string, label: words[value] }))
  return (
    <Choice
      legend={edit.facts[name]}
      value={textOf(name)}
      onChange={(value) => type(name, value)}
      options={[...options, { value: '', label: edit.notChosen }]}
    />
  )
}
