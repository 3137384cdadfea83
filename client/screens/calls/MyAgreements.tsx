import { useRef, useState } from 'preact/hooks'
import type { AgreementView } from '../../../models/wire/agreements.ts'
import { CancelDialog } from '../../parts/agreements/CancelDialog.tsx'
import { interpreterOf } from '../../parts/agreements/interpreterOf.ts'
import { MeetingCard } from '../../parts/agreements/MeetingCard.tsx'
import { moveAgreement, useAgreements } from '../../parts/agreements/useAgreements.ts'
import { agreementWords } from '../../parts/agreements/words.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { dayName, dayOf, serverNow, weekdayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Coded } from '../../ui/Coded.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'

type Opened = { readonly kind: 'card' | 'cancel'; readonly agreement: AgreementView }

/** What this person has agreed with clients, the nearest first; nothing where there is nothing. */
export function MyAgreements() {
  const words = agreementWords.value
  const { known, again } = useAgreements()
  const [opened, open] = useState<Opened>()
  const [fault, setFault] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  if (known.fault !== undefined && !known.view)
    return (
      <LoadFailed what={words.failed} onRetry={again}>
        {known.fault}
      </LoadFailed>
    )
  const mine = known.view?.mine ?? []
  if (mine.length === 0) return null
  const kept = async ({ id }: AgreementView) => {
    setFault(undefined)
    try {
      await moveAgreement(id, 'kept')
      announce(words.did.kept)
      // The line goes with its button.
      heading.current?.focus()
      await again()
    } catch (error) {
      setFault(explain(error))
    }
  }
  const close = () => {
    open(undefined)
    void again()
  }
  return (
    <section class="stack" aria-labelledby="agreements-title">
      <h2 id="agreements-title" ref={heading} tabIndex={-1}>
        {words.mine.title} <span class="soft">({mine.length})</span>
      </h2>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <ul class="agreements-list sheet">
        {mine.map((agreement) => (
          <li key={agreement.id} class="row spread">
            <Line agreement={agreement} />
            <div class="row">
              {agreement.moves.includes('kept') ? (
                <Button onPress={() => void kept(agreement)}>{words.mine.kept}</Button>
              ) : (
                <Button
                  size="small"
                  label={words.cardOf(agreement.code)}
                  onPress={() => open({ kind: 'card', agreement })}
                >
                  {words.card}
                </Button>
              )}
              <Button
                kind="quiet"
                size="small"
                label={words.cancelOf(agreement.code)}
                onPress={() => open({ kind: 'cancel', agreement })}
              >
                {words.cancel}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {opened?.kind === 'card' ? <MeetingCard meeting={opened.agreement} onClose={close} /> : null}
      {opened?.kind === 'cancel' ? <CancelDialog of={opened.agreement} onClose={close} /> : null}
    </section>
  )
}

function Line({ agreement }: { readonly agreement: AgreementView }) {
  const { mine: words, code, how: howWords } = agreementWords.value
  const { kind, startsAt, day, wanted, place, fromCode, hasLeft, person, how } = agreement
  const isLate = kind === 'answer' && day < dayOf(serverNow())
  const facts = [
    kind === 'meeting' && place ? said(place.name) : '',
    wanted.target.kind === 'matter' ? said(wanted.name) : '',
    kind === 'meeting' ? code(agreement.code) : '',
    interpreterOf(agreement),
    fromCode === undefined ? '' : words.from(fromCode),
    hasLeft ? words.ofFormer(person.name) : '',
  ]
  return (
    <div>
      <p class="strong">
        {kind === 'meeting'
          ? words.meeting(weekdayAndTime(startsAt))
          : words.answer(dayName(startsAt), how && howWords.ways[how])}
        {isLate ? ` (${words.late})` : ''}
      </p>
      <p class="soft">
        <Coded text={facts.filter(Boolean).join(' · ')} />
      </p>
    </div>
  )
}
