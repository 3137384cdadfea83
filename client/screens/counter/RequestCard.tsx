import { useSignal } from '@preact/signals'
import { IconChevronDown, IconChevronUp, IconMessage2 } from '@tabler/icons-preact'
import type { Move } from '../../../models/domain/lifecycle.ts'
import { isClientCall } from '../../../models/domain/request/request.ts'
import type { Phase } from '../../../models/domain/request/standing.ts'
import { clientSentence } from '../../../models/texts/standingWords.ts'
import type { RequestView } from '../../../models/wire/views.ts'
import { shortcutOf } from '../../parts/request/keyNumbers.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { NextStep } from '../../parts/request/NextStep.tsx'
import { StatusBadge } from '../../parts/request/StatusBadge.tsx'
import { standingNow, wordsOf, writing } from '../../parts/request/standing.ts'
import { Undo } from '../../parts/request/Undo.tsx'
import { useAct } from '../../parts/request/useAct.ts'
import { announce } from '../../state/announcer.ts'
import { requests } from '../../state/board.ts'
import { capital, said, texts } from '../../state/language.ts'
import { clockTime, dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Coded } from '../../ui/Coded.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { later } from '../../ui/later.tsx'
import { Actions } from './Actions.tsx'
import { CallLines } from './CallLines.tsx'
import { Questions } from './Questions.tsx'
import { StageStrip } from './StageStrip.tsx'
import { takeBell } from './takeBell.ts'
import { Nobody, Skipped } from './Unreached.tsx'
import { type MoveHandlers, useCardKey } from './useCardKey.ts'

/** A question is asked when somebody has pressed: until then the counter works without it. */
const MoveDialog = later(async () => (await import('./laterParts.ts')).MoveDialog)

interface RequestCardProps {
  readonly request: RequestView
  /** The only one of its client: what holds for the visit stands on it too. */
  readonly isAlone: boolean
}

/** One client's request: how long they wait, how far the call has come, what to say to them, what can be done. */
export function RequestCard({ request, isAlone }: RequestCardProps) {
  const { board: words } = texts.value
  const { act, fault } = useAct(request.id)
  /** The move whose questions are open. */
  const asking = useSignal<Move | 'history' | undefined>(undefined)
  const isEnded = request.status === 'ended'
  const standing = standingNow(request)
  const isLeft = standing.phase === 'leftover'
  const isUrgent = standing.isLate || standing.phase === 'nobody'
  const { target } = request.wanted
  const callsClerks = target.kind === 'clerks'
  const isBell = callsClerks && request.kind !== 'wayOut'
  const take = (): void => void (isBell ? takeBell(act) : act('accept', {}))
  const handlers: MoveHandlers = {
    act,
    ask: (move) => (asking.value = move),
    ...(callsClerks && !isClientCall({ target }) ? { take } : {}),
  }
  // Whoever rings stands at a door: there is nobody here to read a sentence to.
  const sentence = isBell ? undefined : clientSentence(standing, writing.value)
  const { clock, who } = wordsOf(standing)
  // With the client: nobody is called any more, and what there was to see has been seen.
  const mayFold = standing.phase === 'arrived' && standing.wants === undefined
  const Heading = isAlone ? 'h3' : 'h4'
  const unfolded = useSignal(false)
  /** In which phase its key was pressed though there was nothing to do by it. */
  const idleIn = useSignal<Phase | undefined>(undefined)
  const isFolded = mayFold && !unfolded.value
  const idleText = () => words.keyIdle(shortcutOf(request).shortcut ?? '', texts.value.moves.arrive)
  useCardKey(request, {
    ...handlers,
    idle: () => {
      idleIn.value = standing.phase
      announce(idleText())
    },
  })
  return (
    <article
      class={['card', isAlone ? 'sheet' : 'card-of-visit', isUrgent ? 'card-late' : '', isEnded ? 'card-ended' : '']
        .filter(Boolean)
        .join(' ')}
      aria-labelledby={`card-${request.id}`}
    >
      <header class="card-head">
        <div class="card-top">
          <Heading id={`card-${request.id}`} class="card-title">
            <span class="card-code">{request.code}</span> <span>{said(request.wanted.name)}</span>
          </Heading>
          <Undo request={request} act={act} />
          {mayFold ? (
            <Button
              kind="quiet"
              size="small"
              expanded={unfolded.value}
              label={unfolded.value ? words.fold(request.code) : words.unfold(request.code)}
              onPress={() => (unfolded.value = !unfolded.value)}
            >
              {unfolded.value ? (
                <IconChevronUp size={22} aria-hidden="true" />
              ) : (
                <IconChevronDown size={22} aria-hidden="true" />
              )}
            </Button>
          ) : null}
        </div>
        {isEnded ? (
          <p>{request.ended ? endedText(request.ended) : ''}</p>
        ) : isLeft ? (
          <p class="soft">{clock}</p>
        ) : (
          <div class="card-state">
            <span class="card-clock timer">{clock}</span>
            <StatusBadge standing={standing} />
            {sayOf(request).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {isFolded && who !== undefined ? <span>{capital(who)}</span> : null}
            {/* The question below says what counts without an answer. */}
            {standing.phase === 'claimed' ? null : <NextStep standing={standing} />}
          </div>
        )}
      </header>
      {isEnded || isFolded ? null : (
        <>
          <Questions request={request} wants={standing.wants} act={act} />
          {/* What the client is told comes before whom one could telephone. */}
          {sentence === undefined ? null : (
            <p class="tell">
              <IconMessage2 size={26} aria-hidden="true" />
              <span>
                <span class="tell-label">{words.tell}:</span> <span class="tell-sentence">{sentence}</span>
              </span>
            </p>
          )}
          {standing.wants === 'telephone' || standing.wants === 'telephoneOthers' ? (
            <Nobody request={request} standing={standing} act={act} />
          ) : null}
          <div class="card-about">
            {isAlone ? <NeedList needs={request.needs} /> : null}
            <About request={request} isAlone={isAlone} />
          </div>
          {standing.stage === undefined ? null : <StageStrip request={request} reached={standing.stage} />}
          <CallLines request={request} standing={standing} act={act} />
          <Skipped request={request} standing={standing} act={act} />
        </>
      )}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {idleIn.value === standing.phase ? <p class="soft">{idleText()}</p> : null}
      {isEnded ? null : <Actions request={request} {...handlers} />}
      {asking.value === undefined ? null : (
        <MoveDialog
          request={request}
          isAlone={isAlone}
          move={asking.value}
          onClose={() => (asking.value = undefined)}
        />
      )}
    </article>
  )
}

/** What kind of help, where, the note, and how it stands to the other requests of the client. */
function About({ request, isAlone }: RequestCardProps) {
  const { board: words, kinds, visit } = texts.value
  const helped = requests.value.find((each) => each.id === request.helps)
  const facts = [
    isAlone ? said(request.place.name) : undefined,
    request.reason === undefined ? undefined : texts.value.reasons[request.reason],
    request.kind === 'escort' ? kinds.escort : undefined,
    isAlone && request.note ? `„${request.note}”` : undefined,
    request.rulesChangedAt === undefined ? undefined : words.oldRules(dayAndTime(request.rulesChangedAt)),
    helped === undefined ? undefined : visit.helps(helped.code),
  ].filter((fact) => fact !== undefined)
  return facts.length === 0 ? null : (
    <p class="soft">
      <Coded text={facts.join(' · ')} />
    </p>
  )
}

/** What whoever serves has said about the end, also on a folded card: others come by it. */
function sayOf({ nearlyDone, served }: RequestView): readonly string[] {
  const { visit } = texts.value
  return [
    ...(nearlyDone === undefined ? [] : [visit.freeAt(clockTime(nearlyDone.freeAt))]),
    ...(served === undefined ? [] : [visit.served(served.person.name)]),
  ]
}

/** What was promised or agreed is read to the client once more. */
function endedText({ outcome, dueAt }: NonNullable<RequestView['ended']>): string {
  const { board: words, outcomes } = texts.value
  return words.ended(dueAt === undefined ? outcomes[outcome] : `${outcomes[outcome]}, ${dayAndTime(dueAt)}`)
}
