import { type Bilingual, LANGUAGES } from '../../../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../../../models/texts/languageName.ts'
import { texts } from '../../../state/language.ts'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../words.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly most: number
  readonly aside?: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly lang?: string
  /** Which keys a telephone shows. */
  readonly mode?: 'text' | 'numeric' | 'tel' | 'email'
  readonly isLong?: boolean
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, most, aside, hint, fault, lang, mode = 'text', isLong = false } = props
  return (
    <Field label={label} {...(aside === undefined ? {} : { aside })} hint={hint} fault={fault}>
      {(ids) =>
        isLong ? (
          <textarea
            {...ids}
            class="input"
            rows={4}
            maxLength={most}
            lang={lang}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input
            {...ids}
            class="input"
            type="text"
            inputMode={mode}
            maxLength={most}
            lang={lang}
            autocomplete="off"
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  )
}

interface BilingualFieldProps {
  readonly label: string
  readonly value: Bilingual
  readonly onChange: (value: Bilingual) => void
  readonly most: number
  readonly hint?: string
  readonly fault?: string | undefined
  readonly isOptional?: boolean
}

/** A field for each language; only the Polish one has to be filled. */
export function BilingualField({ label, value, onChange, most, hint, fault, isOptional = false }: BilingualFieldProps) {
  const text = words.value
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={text.inLanguage(label, nameOfLanguage(language))}
          {...(language === 'pl' && !isOptional ? {} : { aside: texts.value.common.optional })}
          hint={language === 'pl' ? hint : text.otherwisePolish}
          fault={language === 'pl' ? fault : undefined}
          lang={language}
          most={most}
          value={value[language] ?? ''}
          onChange={(typed) => onChange({ ...value, [language]: typed })}
        />
      ))}
    </>
  )
}
