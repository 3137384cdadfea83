import { useRef } from 'preact/hooks'
import {
  GRANTED_ROLES,
  type GrantedRole,
  MOST_RULES,
  type RoleRule,
} from '../../../models/domain/signOn/signOnRoles.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

export interface TypedRules {
  readonly claim: string
  readonly rules: readonly RoleRule[]
}

interface RoleRulesProps {
  readonly typed: TypedRules
  readonly onChange: (typed: TypedRules) => void
  /** Somebody has tried to save. */
  readonly isTried: boolean
}

/** Which group at the provider gives which role; without a rule roles are given here. */
export function RoleRules({ typed, onChange, isTried }: RoleRulesProps) {
  const { roles: words } = signOnWords.value
  const { roles } = texts.value
  const { claim, rules } = typed
  const add = useRef<HTMLButtonElement>(null)
  const change = (at: number, changed: Partial<RoleRule>) =>
    onChange({ claim, rules: rules.map((rule, each) => (each === at ? { ...rule, ...changed } : rule)) })
  const remove = (at: number) => {
    onChange({ claim, rules: rules.filter((_, each) => each !== at) })
    announce(words.removed(at + 1))
    add.current?.focus()
  }
  return (
    <fieldset class="stack sign-on-rules">
      <legend>{words.title}</legend>
      <p>{words.lead}</p>
      {rules.length === 0 ? null : (
        <Field
          label={words.claim}
          hint={words.claimHint}
          fault={isTried && claim.trim() === '' ? words.missingClaim : undefined}
        >
          {(ids) => (
            <input
              class="input"
              maxLength={100}
              autocapitalize="none"
              spellcheck={false}
              {...ids}
              value={claim}
              onInput={(event) => onChange({ claim: event.currentTarget.value, rules })}
            />
          )}
        </Field>
      )}
      {rules.map((rule, at) => (
        <fieldset class="sign-on-rule" key={at}>
          <legend>{words.rule(at + 1)}</legend>
          <Field label={words.value} fault={isTried && rule.value.trim() === '' ? words.missingValue : undefined}>
            {(ids) => (
              <input
                class="input"
                maxLength={200}
                autocapitalize="none"
                spellcheck={false}
                {...ids}
                value={rule.value}
                onInput={(event) => change(at, { value: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={words.role}>
            {(ids) => (
              <select
                class="input"
                {...ids}
                value={rule.role}
                onChange={(event) => change(at, { role: event.currentTarget.value as GrantedRole })}
              >
                {GRANTED_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {roles[role]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button label={words.removeRule(at + 1)} onPress={() => remove(at)}>
            {words.remove}
          </Button>
        </fieldset>
      ))}
      {rules.length >= MOST_RULES ? null : (
        <div class="row">
          <Button
            buttonRef={add}
            onPress={() => onChange({ claim, rules: [...rules, { value: '', role: 'employee' }] })}
          >
            {words.add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
