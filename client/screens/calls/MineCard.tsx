import { IconCircleCheckFilled, IconClockPlus, IconRoute } from '@tabler/icons-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { GeneralCard } from '../../../models/domain/conduct/conductCards.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { ContactCardButton } from '../../parts/cards/ContactCardButton.tsx'
import { GeneralCards } from '../../parts/conduct/GeneralCards.tsx'
import { InterpreterPanel } from '../../parts/interpreters/InterpreterPanel.tsx'
import { kindsFor } from '../../parts/interpreters/kindsFor.ts'
import { StatusBadge } from '../../parts/request/StatusBadge.tsx'
import { callStanding, wordsOf } from '../../parts/request/standing.ts'
import { wantedText } from '../../ringing/callTexts.ts'
import { texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'
import { clockTime, now } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Step } from '../../ui/Step.tsx'
import { act, COMES, isActing, lastAction } from './actions.ts'
import { CallDetails, CallSummary } from './CallFacts.tsx'
import { CallHelper } from './CallHelper.tsx'
import { ExtendForm } from './ExtendForm.tsx'
import { FinishForm } from './FinishForm.tsx'
import { HereByCode } from './HereByCode.tsx'
import { LetGo } from './LetGo.tsx'
import { NearlyDone } from './NearlyDone.tsx'

/** Needed while somebody sits opposite. */
const WITH_CLIENT: readonly GeneralCard[] = ['calm', 'farewell']

/** One client this person is going to, or is with: the way and what to bring, "I am here", and how it ended. */
export function MineCard({ call }: { readonly call: CallView }) {
  const standing = callStanding(call)
  const { clock } = wordsOf(standing)
  const isHere = standing.stage === 'here'
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    // The card that rang took the focus with it: whoever has just answered reads on here.
    if (isActing([call], ...COMES) || lastAction.value?.requestIds.includes(call.requestId)) heading.current?.focus()
  }, [])
  return (
    <article class="sheet panel stack mine-card" aria-label={`${call.code}, ${wantedText(call)}`}>
      <header class="row spread">
        <h3 class="mine-code" ref={heading} tabIndex={-1}>
          {call.code}
        </h3>
        <StatusBadge standing={standing} />
        <p class="mine-wait timer">{clock}</p>
      </header>
      <CallSummary calls={[call]} />
      {standing.phase === 'claimed' ? <Claimed call={call} /> : null}
      {standing.phase === 'coming' ? <OnTheWay call={call} /> : null}
      {call.status === 'arrived' && call.kind !== 'wayOut' ? <WithClient call={call} /> : null}
      {call.status === 'leaving' || (call.kind === 'wayOut' && isHere) ? <Leaving call={call} /> : null}
      {isHere ? null : <CallDetails calls={[call]} level="h4" />}
    </article>
  )
}

/** The clerk is being asked. Where it is another who says so, whoever is on the way may be needed yet. */
function Claimed({ call: { claim } }: { readonly call: CallView }) {
  const { mine } = texts.value.calls
  if (!claim) return null
  const isMine = claim.person.id === me.value?.person.id
  return (
    <Notice kind="info">
      <p class="strong">{isMine ? mine.claimed : mine.claimedByOther(claim.person.name)}</p>
      <p>{mine.claimedUntil(clockTime(claim.until))}</p>
    </Notice>
  )
}

function OnTheWay({ call }: { readonly call: CallView }) {
  const { mine, answers, done } = texts.value.calls
  const [isExtending, setExtending] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { managerKnowsAt, responder, extendedMs } = call
  const mayExtend = call.moves.includes('extend')
  const close = () => {
    opener.current?.focus()
    setExtending(false)
  }
  return (
    <>
      <p class="mine-way">
        <IconRoute size={22} aria-hidden="true" />
        <span>
          {[
            responder?.expectedAt === undefined ? '' : mine.expected(clockTime(responder.expectedAt)),
            extendedMs > 0 ? mine.extended(extendedMs / 60_000) : '',
            managerKnowsAt === undefined || managerKnowsAt < now.value
              ? ''
              : answers.managerKnows(clockTime(managerKnowsAt)),
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
      </p>
      <Step class="stack" onBack={isExtending ? close : undefined}>
        <div class="row">
          {call.moves.includes('arrive') ? (
            <Button
              kind="primary"
              size="large"
              busy={isActing([call], 'arrive')}
              onPress={() => void act([call], 'arrive', {}, done.arrive)}
            >
              <IconCircleCheckFilled size={26} aria-hidden="true" />
              {mine.here}
            </Button>
          ) : null}
          {mayExtend ? (
            <Button size="large" expanded={isExtending} buttonRef={opener} onPress={() => setExtending(!isExtending)}>
              <IconClockPlus size={22} aria-hidden="true" />
              {mine.more}
            </Button>
          ) : null}
        </div>
        {isExtending && mayExtend ? <ExtendForm call={call} /> : null}
      </Step>
      {call.moves.includes('arrive') ? <HereByCode call={call} /> : null}
      <LetGo call={call} />
    </>
  )
}

function WithClient({ call }: { readonly call: CallView }) {
  const kinds = kindsFor(call.needs)
  const { mine, done } = texts.value.calls
  return (
    <>
      {call.askedAt === undefined || !call.moves.includes('stillGoing') ? (
        <p class="soft">{mine.greeting}</p>
      ) : (
        <Notice kind="warn">
          <p class="strong">{mine.still}</p>
          <div class="row">
            <Button
              busy={isActing([call], 'stillGoing')}
              onPress={() => void act([call], 'stillGoing', {}, done.stillGoing)}
            >
              {mine.stillYes}
            </Button>
          </div>
        </Notice>
      )}
      <GeneralCards cards={WITH_CLIENT} />
      {kinds.length > 0 ? <InterpreterPanel visitId={call.visitId} codes={call.code} kinds={kinds} /> : null}
      <NearlyDone call={call} />
      {me.value ? (
        <div class="row">
          <ContactCardButton person={me.value.person} />
        </div>
      ) : null}
      {call.moves.includes('finish') ? <FinishForm call={call} /> : null}
      <CallHelper call={call} />
    </>
  )
}

/** With somebody on the way out: they have left, or somebody else is called to lead them. */
function Leaving({ call }: { readonly call: CallView }) {
  const { calls, visit } = texts.value
  const { mine, done } = calls
  if (!call.moves.includes('left')) return null
  return (
    <div class="row">
      <Button
        kind="primary"
        size="large"
        busy={isActing([call], 'left')}
        onPress={() => void act([call], 'left', {}, done.left)}
      >
        {mine.left}
      </Button>
      {call.moves.includes('askToLead') ? (
        <Button
          busy={isActing([call], 'askToLead')}
          onPress={() => void act([call], 'askToLead', { leads: { kind: 'clerks' } }, done.askToLead)}
        >
          {visit.wayOut.askClerks}
        </Button>
      ) : null}
    </div>
  )
}
