import { IconArrowBackUp } from '@tabler/icons-preact'
import { UNDO_KEY, useUndoKey } from '../../parts/request/useUndoKey.ts'
import { dismissGone, goneCalls } from '../../ringing/calls.ts'
import { goneText } from '../../ringing/goneText.ts'
import { texts } from '../../state/language.ts'
import { path } from '../../state/live.ts'
import { duration, now } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { actionFault, canUndo, lastAction, undo } from './actions.ts'

/** What has just happened: my press and how to take it back, what was refused, what others did first. */
export function Notices({ isInDialog = false }: { readonly isInDialog?: boolean }) {
  const { gone, news, undo: undoWord, undoWhat } = texts.value.calls
  const action = lastAction.value && canUndo(lastAction.value) ? lastAction.value : undefined
  const fault = actionFault.value
  useUndoKey(action ? () => void undo(action) : undefined, 'everywhere')
  if (!action && fault === undefined && goneCalls.value.length === 0 && !isInDialog) return null
  return (
    <section class="call-notices stack-s" aria-label={gone.title}>
      {isInDialog ? <LostPath /> : null}
      {fault === undefined ? null : (
        <Notice kind="warn">
          <Line text={fault} onDismiss={() => (actionFault.value = undefined)} />
        </Notice>
      )}
      {goneCalls.value.map((each) => (
        <Notice kind={each.wasComing ? 'warn' : 'info'} key={each.requestId}>
          <Line
            text={each.wasComing ? `${news.stop}. ${goneText(each)}` : goneText(each)}
            onDismiss={() => dismissGone(each)}
          />
        </Notice>
      ))}
      {action ? (
        <Notice kind="good">
          <div class="row spread">
            <span class="call-notice-text">{action.sentence}</span>
            <Button label={undoWhat(action.codes)} shortcut={UNDO_KEY} onPress={() => void undo(action)}>
              <IconArrowBackUp size={20} aria-hidden="true" />
              {undoWord}
              <span class="timer" aria-hidden="true">
                {duration(action.until - now.value)}
              </span>
            </Button>
          </div>
        </Notice>
      ) : null}
    </section>
  )
}

function Line({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) {
  return (
    <div class="row spread">
      <span class="call-notice-text">{text}</span>
      <Button onPress={onDismiss}>{texts.value.calls.gone.dismiss}</Button>
    </div>
  )
}

/** The warning of the page is behind the card: who answers must see here that the answer may not travel. */
function LostPath() {
  const { frame } = texts.value
  if (path.value.kind === 'alive' || path.value.kind === 'connecting') return null
  return (
    <Notice kind="telephone">
      <p>
        <span class="strong">{frame.silentTitle}.</span> {frame.silentBody}
      </p>
    </Notice>
  )
}
