import { IconPrinter } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { type Bilingual, LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { LONGEST_CHANGE } from '../../../models/domain/survey/survey.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import type { SurveysView, WhatChangedView } from '../../../models/wire/survey.ts'
import { isTyped, type TypedTexts } from '../../parts/officeTexts/typedTexts.ts'
import { surveyWords } from '../../parts/survey/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask, Refused } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { hasRole } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/useDraft.ts'
import { Poster } from './Poster.tsx'

interface ChangesProps {
  readonly view: SurveysView
  readonly onSaved: () => Promise<void>
}

/** What has come of the answers: clients who see nothing of it answer no second time. */
export function ChangesSection({ view, onSaved }: ChangesProps) {
  const words = surveyWords.value
  const [isPrinting, setPrinting] = useState(false)
  const text = said(view.changed.text)
  return (
    <section class="stack" aria-labelledby="survey-changes">
      <h2 id="survey-changes">{words.changesTitle}</h2>
      {hasRole('admin') ? (
        // Another quarter is another text; what is typed for this one stays while figures come in.
        <ChangesForm key={view.quarter} view={view} onSaved={onSaved} />
      ) : (
        <p class={text === '' ? 'soft' : 'survey-changed'}>{text === '' ? words.changesNone : text}</p>
      )}
      <div>
        <Button onPress={() => setPrinting(true)}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.poster}…
        </Button>
      </div>
      {isPrinting ? <Poster view={view} onClose={() => setPrinting(false)} /> : null}
    </section>
  )
}

function ChangesForm({ view, onSaved }: ChangesProps) {
  const words = surveyWords.value
  const { quarter, changed } = view
  const draftKey = `surveyChanges.${quarter}`
  const [typed, setTyped] = useDraft<TypedTexts<Language>>(draftKey, isTyped)
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const edition = typed?.edition ?? changed.edition
  const shown: Bilingual = { ...changed.text, ...typed?.texts }
  const type = (language: Language, text: string): void => setTyped({ edition, texts: { ...shown, [language]: text } })
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setFault(undefined)
    try {
      const body = { edition, text: shown }
      await ask<WhatChangedView>(`/surveys/${quarter}/changes`, { method: 'PUT', body })
      await onSaved()
      forgetDraftsOf(draftKey)
      announce(words.changesSaved)
    } catch (error) {
      setFault(explain(error))
      // From now on it is known what the other one has saved; what was typed stays.
      if (error instanceof Refused && error.view.code === 'changedMeanwhile') await seeTheOther()
    }
    setBusy(false)
  }
  const seeTheOther = async () => {
    const now = await ask<SurveysView>(`/surveys?quarter=${quarter}`).catch(() => undefined)
    if (now && typed) setTyped({ edition: now.changed.edition, texts: shown })
  }
  return (
    <form class="sheet panel stack" noValidate onSubmit={(event) => void save(event)}>
      <p>{words.changesLead}</p>
      {LANGUAGES.map((language) => (
        <Field
          key={language}
          label={words.changesIn(nameOfLanguage(language))}
          hint={words.changesHint(LONGEST_CHANGE)}
        >
          {(ids) => (
            <textarea
              class="input"
              rows={4}
              lang={language}
              {...ids}
              maxLength={LONGEST_CHANGE}
              value={shown[language]}
              onInput={(event) => type(language, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div>
        <Button kind="primary" busy={isBusy}>
          {words.changesSave}
        </Button>
      </div>
    </form>
  )
}
