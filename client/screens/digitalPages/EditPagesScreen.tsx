import { useRef, useState } from 'preact/hooks'
import type { FactName } from '../../../models/domain/digitalPages/officeFacts.ts'
import type { DigitalPagesView } from '../../../models/wire/digitalPages.ts'
import { useDigitalPages } from '../../parts/digitalPages/useDigitalPages.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { isTyped } from '../../parts/officeTexts/typedTexts.ts'
import { useSaveEdition } from '../../parts/officeTexts/useSaveEdition.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useDraft } from '../../ui/useDraft.ts'
import { FactField } from './FactFields.tsx'
import { MissingFacts } from './MissingFacts.tsx'
import { factsOf, faultIn, type Place, type Typed, textAt } from './typedFacts.ts'
import './digitalPages.css'

/** In the order in which an administrator asks around for them. */
const PARTS = {
  office: ['entityName', 'seat', 'applicationAddress'],
  declaration: [
    'publishedOn',
    'updatedOn',
    'compliance',
    'notAccessible',
    'preparedOn',
    'reviewedOn',
    'method',
    'auditorName',
    'contactName',
    'contactEmail',
    'contactPhone',
    'accessForm',
    'architecture',
    'signLanguage',
    'interpreterLink',
  ],
  privacy: ['privacyContact', 'officerName', 'officerContact', 'recipients', 'retention'],
} as const satisfies Record<string, readonly FactName[]>

const NAMES: readonly FactName[] = Object.values(PARTS).flat()
const DRAFT = 'digitalPages'

/** Where an administrator gives what only the office knows; the pages themselves are read by everybody. */
export function EditPagesScreen() {
  const words = digitalPagesWords.value
  const { known, again } = useDigitalPages()
  const { view, fault } = known
  return (
    <Screen title={words.edit.title} class="narrow digital-page">
      <p>{words.edit.lead}</p>
      <p class="row">
        <a href="/accessibility-declaration">{texts.value.frame.declaration}</a>
        <a href="/privacy">{texts.value.frame.privacy}</a>
      </p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view === undefined ? null : <FactsForm view={view} again={again} />}
    </Screen>
  )
}

interface FactsFormProps {
  readonly view: DigitalPagesView
  readonly again: () => Promise<void>
}

function FactsForm({ view, again }: FactsFormProps) {
  const { edit } = digitalPagesWords.value
  const [typed, setTyped] = useDraft<Typed>(DRAFT, isTyped)
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const textOf = (place: Place): string => textAt(place, typed, view.facts)
  const type = (place: Place, text: string): void =>
    setTyped({ edition: typed?.edition ?? view.edition, texts: { ...typed?.texts, [place]: text } })
  const { save, isBusy, fault } = useSaveEdition(async () => {
    // From now on it is known what the other one saved; what was typed stays, the rest is shown as it is now.
    const now = await ask<DigitalPagesView>('/digital-pages').catch(() => undefined)
    if (now && typed) setTyped({ ...typed, edition: now.edition })
    await again()
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTried(true)
    if (NAMES.some((name) => faultIn(name, textOf))) {
      requestAnimationFrame(() => focusFirstFault(form.current))
      return
    }
    const body = { edition: typed?.edition ?? view.edition, facts: factsOf(NAMES, textOf) }
    if (!(await save('/digital-pages', body))) return
    setTried(false)
    await again()
    forgetDraftsOf(DRAFT)
    announce(edit.saved)
  }
  const handlers = { textOf, type, faultOf: (name: FactName) => (isTried ? faultIn(name, textOf) : undefined) }
  return (
    <>
      <MissingFacts facts={view.facts} />
      <form class="stack" noValidate ref={form} onSubmit={(event) => void submit(event)}>
        {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
          <section key={part} class="sheet panel stack" aria-labelledby={`facts-${part}`}>
            <h2 id={`facts-${part}`}>{edit[part]}</h2>
            {PARTS[part]
              .filter((name) => isShown(name, textOf))
              .map((name) => (
                <FactField key={name} name={name} {...handlers} />
              ))}
          </section>
        ))}
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
        <div class="row">
          <Button kind="primary" busy={isBusy}>
            {edit.save}
          </Button>
        </div>
      </form>
    </>
  )
}

/** What is asked only after another answer; something that stands there already is never hidden. */
function isShown(name: FactName, textOf: (place: Place) => string): boolean {
  if (name === 'auditorName') return textOf('method') === 'external' || textOf(name) !== ''
  if (name !== 'notAccessible') return true
  return ['partial', 'none'].includes(textOf('compliance')) || textOf('notAccessible.pl') !== ''
}
