import type { Check, CheckChoice } from '../../../models/domain/setup/checks.ts'
import type { CheckView } from '../../../models/wire/setup.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { CheckItem } from './CheckItem.tsx'
import { type ShownCheck, useChecks } from './useChecks.ts'
import { setupWords } from './words.ts'
import './setup.css'

const TITLE_ID = 'checklist-title'

/** What stays to be looked after, as long as the office relies on Parter. What was put aside stands at the end. */
export function ChecksSection() {
  const { checklist: words } = setupWords.value
  const { views, fault, again, ...actions } = useChecks()
  const toDo = views?.filter(isToDo).length ?? 0
  const choose = async (check: Check, choice: CheckChoice) => {
    await actions.choose(check, choice)
    // The item moves to the other list: whoever pressed goes on at the heading.
    document.getElementById(TITLE_ID)?.focus()
  }
  const item = (view: ShownCheck) => (
    <CheckItem
      key={view.check}
      view={view}
      isBusy={actions.busy === view.check}
      fault={actions.refused?.check === view.check ? actions.refused.text : undefined}
      onTest={() => void actions.test(view)}
      onChoose={(choice) => void choose(view.check, choice)}
    />
  )
  const aside = views?.filter(({ decision }) => decision) ?? []
  return (
    <section class="sheet panel stack" aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="soft">{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {views === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {views === undefined ? null : (
        <>
          <p class="strong">{toDo === 0 ? words.allWell : words.toDo(toDo)}</p>
          <ul class="checks">{views.filter(({ decision }) => !decision).map(item)}</ul>
        </>
      )}
      {aside.length > 0 ? (
        <details class="setup-more">
          <summary>{words.putAside(aside.length)}</summary>
          <ul class="checks">{aside.map(item)}</ul>
        </details>
      ) : null}
    </section>
  )
}

const isToDo = ({ finding, decision }: CheckView): boolean => !decision && finding.state === 'attention'
