import { IconArrowLeft } from '@tabler/icons-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Target } from '../../../models/domain/request/request.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { wantedText } from '../../ringing/callTexts.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Step } from '../../ui/Step.tsx'
import type { Asking } from './Answers.tsx'
import { act, isActing } from './actions.ts'
import { DeclinePanel } from './DeclinePanel.tsx'
import { TargetPanel } from './TargetPanel.tsx'

interface AskingProps {
  readonly asking: Asking
  readonly calls: readonly CallView[]
  readonly onBack: () => void
}

/** The second half of an answer: why not, or whose. Back is always one press away. */
export function AskingPanel({ asking, calls, onBack }: AskingProps) {
  const { answers, decline } = texts.value.calls
  const heading = useRef<HTMLHeadingElement>(null)
  // Opened by this person's own press: the focus follows it. Not into the search: a second digit of a startled hand
  // would be typed there. Before it is drawn: later, it would be taken from whoever already types.
  useLayoutEffect(() => heading.current?.focus(), [asking])
  return (
    <Step class="answers asking" onBack={onBack}>
      <div class="row">
        <Button kind="quiet" onPress={onBack}>
          <IconArrowLeft size={20} aria-hidden="true" />
          {answers.back}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {asking === 'cannot' ? decline.title : answers[asking]}
      </h2>
      {asking === 'cannot' ? <Declining calls={calls} /> : <Redirecting asking={asking} calls={calls} />}
    </Step>
  )
}

function Declining({ calls }: { readonly calls: readonly CallView[] }) {
  const { decline, done } = texts.value.calls
  const mayHandOver = calls.every((call) => call.moves.includes('handOver'))
  const isColleague = calls.every((call) => call.as === 'colleague')
  return (
    <DeclinePanel
      requestId={calls[0]?.requestId ?? ''}
      lead={isColleague ? decline.leadColleague : decline.lead}
      busy={isActing(calls, 'decline', 'handOver')}
      onReason={(reason) => void act(calls, 'decline', { reason }, done.decline)}
      onHandOver={
        mayHandOver ? (personId, reason) => void act(calls, 'handOver', { personId, reason }, done.handOver) : undefined
      }
    />
  )
}

interface RedirectingProps {
  readonly asking: Exclude<Asking, 'cannot'>
  readonly calls: readonly CallView[]
}

function Redirecting({ asking, calls }: RedirectingProps) {
  const { search, answers, done } = texts.value.calls
  const [requestId, setRequestId] = useState(calls[0]?.requestId ?? '')
  const chosen = calls.filter((call) => call.requestId === requestId)
  const send = (target: Target) => void act(chosen, asking, { target }, done[asking])
  return (
    <>
      {calls.length > 1 ? (
        // Two matters of one client may belong to two people: only the one that is meant goes on.
        <Choice
          legend={answers[asking]}
          options={calls.map((call) => ({ value: call.requestId, label: call.code, detail: wantedText(call) }))}
          value={requestId}
          onChange={setRequestId}
        />
      ) : null}
      <TargetPanel
        label={search[asking]}
        submit={asking === 'notMine' ? texts.value.counter.send : answers[asking]}
        busy={isActing(chosen, asking)}
        mayBeUnknown={asking === 'notMine'}
        waitsForTab
        onSubmit={send}
      />
    </>
  )
}
