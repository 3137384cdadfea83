import { IconAlertTriangleFilled, IconBellRinging } from '@tabler/icons-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { hasRole } from '../../state/session.ts'
import { Coded } from '../../ui/Coded.tsx'
import { Answers, type Asking } from './Answers.tsx'
import { AskingPanel } from './AskingPanel.tsx'
import { act } from './actions.ts'
import { type Answer, answersFor, callsSuperior } from './answers.ts'
import { CallDetails, CallSummary, OnTheWay } from './CallFacts.tsx'
import { typingGuard } from './typingGuard.ts'
import { useSeen } from './useSeen.ts'
import { Waits } from './Waits.tsx'

interface CallCardProps {
  readonly calls: readonly CallView[]
  readonly first: CallView
  readonly headingId: string
  /** Beside other things on a page: no digits, no focus of its own. */
  readonly isQuiet?: boolean
  /** How many cards ring: said here, where it pushes no button from under a hand. */
  readonly among?: number
}

/** One client who calls this person: everything needed to decide, and the answers beside it. */
export function CallCard({ calls, first, headingId, isQuiet = false, among = 1 }: CallCardProps) {
  const { card, as } = texts.value.calls
  const [asking, setAsking] = useState<Asking>()
  const body = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isMidWord] = useState(typingGuard)
  useSeen(calls)
  useLayoutEffect(() => {
    if (!isQuiet) heading.current?.focus()
  }, [])

  const { route } = useLocation()
  const come = async (minutes: number | undefined) => {
    // Whoever goes needs the way and "I am here" next, wherever the call found them.
    if (!(await comeTo(calls, minutes))) return
    // A clerk goes to the door and comes back to the counter, where the form waits for what the client came for.
    route(first.wanted.target.kind === 'clerks' && hasRole('clerk') ? '/counter' : '/calls')
  }
  const take: Readonly<Partial<Record<Answer, () => void>>> = {
    now: () => void come(undefined),
    minutes: () => body.current?.querySelector<HTMLElement>('[data-answer="minutes"] button')?.focus(),
    noted: () => note(calls),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isQuiet || asking || isTyping(event) || isElsewhere(event, body.current)) return
    // A digit meant for the field that was being typed in must not answer a call.
    if (isMidWord()) return
    const answer = answersFor(first)[Number(event.key) - 1]
    if (!answer) return
    event.preventDefault()
    if (answer === 'now' || answer === 'minutes' || answer === 'noted') take[answer]?.()
    else setAsking(answer)
  }
  // Wherever the focus is: a press beside the buttons takes it from the card, and the digits must go on answering.
  useLayoutEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
  const goBack = () => {
    setAsking(undefined)
    heading.current?.focus()
  }
  const Heading = isQuiet ? 'h3' : 'h1'
  return (
    <article
      class={`call-card ${callsSuperior(first) ? 'call-card-late' : ''} ${isQuiet ? 'call-card-quiet' : ''}`}
      ref={body}
    >
      <header class="call-head">
        <Heading id={headingId} ref={heading} tabIndex={-1}>
          {callsSuperior(first) ? (
            <IconAlertTriangleFilled size={36} aria-hidden="true" />
          ) : (
            <IconBellRinging size={36} aria-hidden="true" />
          )}
          <span>
            <Coded text={card.heading(calls.map((call) => call.code).join(', '))} />
          </span>
        </Heading>
        <p class="call-wait">
          <Waits from={Math.min(...calls.map((call) => call.waitsFrom))} />
        </p>
        <p class="call-as">
          {callsSuperior(first) ? as[first.as] : (asOf(first) ?? as[first.as])}
          {among > 1 ? <span class="badge tone-plain">{card.several(among)}</span> : null}
        </p>
        <OnTheWay calls={calls} />
      </header>
      <div class="call-body">
        <CallSummary calls={calls} />
        {asking ? (
          <AskingPanel asking={asking} calls={calls} onBack={goBack} />
        ) : (
          <Answers
            calls={calls}
            first={first}
            onCome={(minutes) => void come(minutes)}
            onNoted={() => note(calls)}
            onAsk={setAsking}
            onBack={goBack}
            withKeys={!isQuiet}
          />
        )}
        <CallDetails calls={calls} level={isQuiet ? 'h4' : 'h2'} />
      </div>
    </article>
  )
}

function comeTo(calls: readonly CallView[], minutes: number | undefined): Promise<boolean> {
  const { done } = texts.value.calls
  const above = calls.some(callsSuperior)
  const sentence = (codes: string) => (minutes === undefined ? done.accept(codes) : done.acceptMinutes(codes, minutes))
  const fields = minutes === undefined ? {} : { minutes }
  return act(calls, above ? 'takeOver' : 'accept', fields, above ? done.takeOver : sentence)
}

const note = (calls: readonly CallView[]): void => void act(calls, 'noted', {}, texts.value.calls.done.noted)

/** In another dialog that lies over the card. */
function isElsewhere({ target }: KeyboardEvent, card: HTMLElement | null): boolean {
  if (!(target instanceof Element) || target === document.body) return false
  return !card?.closest('dialog')?.contains(target)
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return true
  return event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
}

/** Why the clerks are called, where it is not for what a client came for; undefined: it is. */
function asOf({ kind, wanted: { target } }: CallView): string | undefined {
  const { asLead, asBell, asClientCall } = texts.value.calls
  if (kind === 'wayOut') return asLead
  if (target.kind !== 'clerks') return undefined
  return target.inVisit === true ? asClientCall : asBell
}
