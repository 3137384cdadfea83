import { IconCircleCheckFilled } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { MessageMove } from '../../../models/domain/messages/message.ts'
import type { MessageView } from '../../../models/wire/messages.ts'
import { MESSAGE_LOOKS } from '../../parts/messages/messageLook.ts'
import { moveMessage } from '../../parts/messages/useMessages.ts'
import { messageWords } from '../../parts/messages/words.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { dayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Coded } from '../../ui/Coded.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { DoneDialog, PassOnDialog } from './MessageDialogs.tsx'

interface MessageCardProps {
  readonly message: MessageView
  readonly onChanged: () => Promise<void>
  /** It is no longer theirs. */
  readonly onGone: () => Promise<void>
}

/** Who wants to be answered, how and about what; until when, and what can be done. */
export function MessageCard({ message, onChanged, onGone }: MessageCardProps) {
  const { mine: words, states, did } = messageWords.value
  const [asking, setAsking] = useState<'done' | 'passOn'>()
  const [busy, setBusy] = useState<MessageMove>()
  const [fault, setFault] = useState<string>()
  const { id, moves, contact, acknowledged, state } = message
  const go = async (move: Exclude<MessageMove, 'shown'>, body: object = {}): Promise<boolean> => {
    setBusy(move)
    setFault(undefined)
    try {
      await moveMessage(id, move, body)
      setAsking(undefined)
      announce(did[move])
      await (move === 'acknowledge' ? onChanged() : onGone())
      return true
    } catch (error) {
      setFault(explain(error))
      return false
    } finally {
      setBusy(undefined)
    }
  }
  const { Shape, tone } = MESSAGE_LOOKS[state]
  return (
    <article class="sheet panel stack" aria-labelledby={`message-${id}`}>
      <header class="row spread">
        <h3 id={`message-${id}`}>{words.heading(dayAndTime(message.takenAt))}</h3>
        <Badge Shape={Shape} tone={tone}>
          {states[state]}
        </Badge>
      </header>
      {message.as === 'superior' ? <p class="strong">{words.forOther(message.for.name)}</p> : null}
      {contact ? (
        <dl class="message-facts">
          {(['who', 'reach', 'about'] as const).map((field) => (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd>{contact[field]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p class="soft">
        <Coded
          text={[
            message.code === undefined ? '' : `${words.code(message.code)} ·`,
            `${words.takenBy(message.takenBy.name)}.`,
            acknowledged ? words.acknowledged(acknowledged.by.name, dayAndTime(acknowledged.at)) : '',
            message.as === 'superior'
              ? ''
              : acknowledged
                ? words.untilDone(dayAndTime(message.escalateAt))
                : words.untilAcknowledged(dayAndTime(message.escalateAt)),
            words.erased(dayAndTime(message.eraseAt)),
          ]
            .filter(Boolean)
            .join(' ')}
        />
      </p>
      <div role="alert">{fault === undefined || asking ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        {moves.includes('acknowledge') ? (
          <Button kind="primary" busy={busy === 'acknowledge'} onPress={() => void go('acknowledge')}>
            {words.acknowledge}
          </Button>
        ) : null}
        {moves.includes('done') ? (
          <Button kind={moves.includes('acknowledge') ? 'plain' : 'primary'} onPress={() => setAsking('done')}>
            <IconCircleCheckFilled size={22} aria-hidden="true" />
            {words.done}…
          </Button>
        ) : null}
        {moves.includes('passOn') ? <Button onPress={() => setAsking('passOn')}>{words.passOn}…</Button> : null}
      </div>
      {asking === 'done' ? (
        <DoneDialog
          fault={fault}
          isBusy={busy === 'done'}
          onDone={() => void go('done')}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
      {asking === 'passOn' ? (
        <PassOnDialog
          fault={fault}
          isBusy={busy === 'passOn'}
          onPick={(personId) => void go('passOn', { personId })}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </article>
  )
}
