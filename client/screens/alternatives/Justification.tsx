import { LONGEST_JUSTIFICATION } from '../../../models/domain/alternatives/justification.ts'
import type { AlternativesView, BuildingView, JustificationView } from '../../../models/wire/alternatives.ts'
import { alternativesWords } from '../../parts/alternatives/words.ts'
import { useSaveEdition } from '../../parts/officeTexts/useSaveEdition.ts'
import { dateText } from '../../parts/schedule/days.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { hasRole } from '../../state/session.ts'
import { dayOf } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/useDraft.ts'

interface JustificationProps {
  readonly of: BuildingView
  readonly edition: number
  readonly again: () => Promise<void>
}

/** Why this building needs it, in the office's words: since when, what was said before, and where it is written. */
export function Justification({ of, edition, again }: JustificationProps) {
  const words = alternativesWords.value
  const { justifications, building: named } = words
  const name = named(of.building)
  const mayWrite = hasRole('admin') && of.placeId !== undefined
  return (
    <section class="sheet panel stack-s" aria-label={name}>
      <h3>{name}</h3>
      {of.now ? <Version version={of.now} /> : <p class="soft">{justifications.none}</p>}
      {of.before.length > 0 ? (
        <details>
          <summary>{justifications.before(of.before.length)}</summary>
          {of.before.map((version) => (
            <Version key={version.at} version={version} />
          ))}
        </details>
      ) : null}
      {mayWrite ? <WriteForm of={of} name={name} edition={edition} again={again} /> : null}
    </section>
  )
}

function Version({ version: { text, at, byName } }: { readonly version: JustificationView }) {
  const { justifications: words } = alternativesWords.value
  return (
    <div>
      {text === '' ? <p class="soft">{words.takenBack}</p> : <p class="justification">{text}</p>}
      <p class="soft">{words.since(dateText(dayOf(at)), byName)}</p>
    </div>
  )
}

/** What was typed and not saved yet, and the edition it began from: whoever saves later must have seen that. */
interface Typed {
  readonly edition: number
  readonly text: string
}

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' &&
  value !== null &&
  'edition' in value &&
  typeof value.edition === 'number' &&
  'text' in value &&
  typeof value.text === 'string'

/** What is typed stays over a refusal, a lost network and a reload. */
function WriteForm({ of, name, edition, again }: JustificationProps & { readonly name: string }) {
  const { justifications: words } = alternativesWords.value
  const [typed, setTyped] = useDraft(`justification.${of.building}`, isTyped)
  const text = typed?.text ?? of.now?.text ?? ''
  const { save, isBusy, fault } = useSaveEdition(async () => {
    // What the other one saved stands above the field now; what was typed stays.
    const now = await ask<AlternativesView>('/alternatives').catch(() => undefined)
    if (now && typed) setTyped({ ...typed, edition: now.edition })
    await again()
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const said = text.trim()
    const body = { edition: typed?.edition ?? edition, placeId: of.placeId, ...(said === '' ? {} : { text: said }) }
    if (!(await save('/alternatives/justifications', body))) return
    announce(words.saved(name))
    await again()
    setTyped(undefined)
  }
  return (
    <form class="stack-s justification-form" onSubmit={(event) => void submit(event)}>
      <Field label={words.label(name)} hint={words.hint}>
        {(ids) => (
          <textarea
            class="input"
            {...ids}
            rows={4}
            maxLength={LONGEST_JUSTIFICATION}
            value={text}
            onInput={({ currentTarget }) => setTyped({ edition: typed?.edition ?? edition, text: currentTarget.value })}
          />
        )}
      </Field>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div>
        <Button kind="primary" busy={isBusy} label={words.saveOf(name)}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
