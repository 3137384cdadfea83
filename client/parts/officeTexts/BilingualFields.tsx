import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import { Field } from '../../ui/Field.tsx'
import { digitalPagesWords } from '../digitalPages/words.ts'

interface BilingualFieldsProps {
  readonly name: string
  readonly longest: number
  readonly textOf: (language: Language) => string
  readonly type: (language: Language, text: string) => void
  /** Of the Polish text, without which there is no other. */
  readonly fault?: string | undefined
  readonly hint?: string | undefined
}

/** A few sentences of the office in each language, one under the other. */
export function BilingualFields({ name, longest, textOf, type, fault, hint }: BilingualFieldsProps) {
  const { edit } = digitalPagesWords.value
  return (
    <>
      {LANGUAGES.map((language) => (
        <Field
          key={language}
          label={edit.inLanguage(name, nameOfLanguage(language))}
          hint={language === DEFAULT_LANGUAGE ? hint : edit.englishHint}
          fault={language === DEFAULT_LANGUAGE ? fault : undefined}
        >
          {(ids) => (
            <textarea
              {...ids}
              class="input"
              rows={5}
              lang={language}
              maxLength={longest}
              value={textOf(language)}
              onInput={(event) => type(language, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
    </>
  )
}
