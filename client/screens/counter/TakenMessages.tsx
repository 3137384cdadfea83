import { IconMail } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { TakenMessageView } from '../../../models/wire/messages.ts'
import { MessageDialog } from '../../parts/messages/MessageDialog.tsx'
import { MESSAGE_LOOKS } from '../../parts/messages/messageLook.ts'
import { moveMessage, useMessages } from '../../parts/messages/useMessages.ts'
import { messageWords } from '../../parts/messages/words.ts'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { dayAndTime, now } from '../../state/time.ts'
import { useOrder } from '../../state/useOrder.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import './takenMessages.css'
import { Coded } from '../../ui/Coded.tsx'

/** How it ended stays in sight for a day. */
const ENDED_SHOWN_MS = 24 * 3_600_000

/** Messages this clerk has taken down: for whom and how far they have come, and nothing about the client. */
export function TakenMessages() {
  const words = messageWords.value
  const { known, again } = useMessages()
  const [isTaking, setTaking] = useState(false)
  const [asked, setAsked] = useState<TakenMessageView>()
  const shown = (known.view?.taken ?? []).filter(
    ({ endedAt }) => endedAt === undefined || now.value - endedAt < ENDED_SHOWN_MS,
  )
  return (
    <section class="stack taken-messages" aria-labelledby="taken-title">
      <div class="row spread">
        <h2 id="taken-title">
          {words.taken.title} <span class="soft">({shown.length})</span>
        </h2>
        <Button onPress={() => setTaking(true)}>
          <IconMail size={22} aria-hidden="true" />
          {words.take}…
        </Button>
      </div>
      {shown.length === 0 ? <p class="soft">{known.fault ?? words.taken.none}</p> : null}
      {shown.length === 0 ? null : (
        <ul class="taken-list sheet">
          {shown.map((message) => (
            <Taken key={message.id} message={message} onWithdraw={() => setAsked(message)} />
          ))}
        </ul>
      )}
      {isTaking ? (
        <MessageDialog
          onClose={() => {
            setTaking(false)
            void again()
          }}
        />
      ) : null}
      {asked ? (
        <WithdrawDialog
          message={asked}
          onClose={() => {
            setAsked(undefined)
            void again()
          }}
        />
      ) : null}
    </section>
  )
}

function Taken({ message, onWithdraw }: { readonly message: TakenMessageView; readonly onWithdraw: () => void }) {
  const { taken: words, states } = messageWords.value
  const { state, acknowledged, shownAt, above, moves } = message
  const { Shape, tone } = MESSAGE_LOOKS[state]
  const facts = [
    message.code ?? '',
    acknowledged
      ? words.acknowledged(acknowledged.by.name, dayAndTime(acknowledged.at))
      : shownAt === undefined
        ? ''
        : words.shown(dayAndTime(shownAt)),
    ...above.map(({ name }) => words.above(name)),
  ].filter(Boolean)
  return (
    <li class="row spread">
      <div>
        <p>{words.for(message.for.name, dayAndTime(message.takenAt))}</p>
        {facts.length === 0 ? null : (
          <p class="soft">
            <Coded text={facts.join(' · ')} />
          </p>
        )}
      </div>
      <div class="row">
        <Badge Shape={Shape} tone={tone}>
          {states[state]}
        </Badge>
        {moves.includes('withdraw') ? (
          <Button kind="quiet" size="small" label={words.withdrawOf(message.for.name)} onPress={onWithdraw}>
            {words.withdraw}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

function WithdrawDialog({ message, onClose }: { readonly message: TakenMessageView; readonly onClose: () => void }) {
  const { taken: words } = messageWords.value
  const { isBusy, fault, give } = useOrder(onClose)
  const withdraw = async () => {
    await moveMessage(message.id, 'withdraw')
    return words.withdrawn
  }
  return (
    <MoveForm
      title={words.withdrawOf(message.for.name)}
      submit={words.withdraw}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => give(withdraw)}
      onClose={onClose}
    >
      <p>{words.withdrawAsk(message.for.name)}</p>
    </MoveForm>
  )
}
