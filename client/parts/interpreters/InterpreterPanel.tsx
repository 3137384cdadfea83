import { IconHandStop } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { InterpreterKind } from '../../../models/domain/interpreters/interpreter.ts'
import type { InterpreterMove } from '../../../models/domain/interpreters/interpreterCall.ts'
import type { InterpreterCallView, InterpretersView } from '../../../models/wire/interpreters.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { follow } from '../../state/live.ts'
import { duration, now } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { interpreterWords } from './words.ts'

interface InterpreterPanelProps {
  readonly visitId: string
  /** Of the visit: two clients beside each other may sign. */
  readonly codes: string
  readonly kinds: readonly InterpreterKind[]
}

/** An interpreter of the office's provider, now: one press opens their page, and the wait counts until they are there. */
export function InterpreterPanel({ visitId, codes, kinds }: InterpreterPanelProps) {
  const words = interpreterWords.value
  const { known, again } = useQuery<InterpretersView>('/interpreters', ({ soon }) => [
    follow('interpreters:changed', soon),
  ])
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const { view } = known
  const link = view?.link
  const last = view?.calls.filter((each) => each.visitId === visitId).sort((a, b) => b.askedAt - a.askedAt)[0]
  const send = async (path: string, body: unknown, said?: string) => {
    setFault(undefined)
    setBusy(true)
    try {
      await ask(`/interpreters${path}`, { method: 'POST', body })
      await again()
      if (said !== undefined) announce(said)
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  /** In the press itself: a browser opens a page for nothing else. */
  const open = () => void window.open(link, '_blank', 'noopener')
  const connect = (kind: InterpreterKind) => {
    open()
    void send('', { visitId, kind })
  }
  const move = (call: InterpreterCallView, name: InterpreterMove) =>
    void send(`/${call.id}/${name}`, {}, words.said[name])
  if (view === undefined) return known.fault === undefined ? null : <p class="soft">{words.failed}</p>
  return (
    <section class="sheet panel stack-s" aria-label={words.titleOf(codes)}>
      <p class="row strong">
        <IconHandStop size={22} aria-hidden="true" />
        {words.title}
      </p>
      {last?.state === 'connecting' ? (
        <>
          <p class="timer">{words.connecting(last.kind, duration(now.value - last.askedAt))}</p>
          <div class="row">
            <Button kind="primary" busy={isBusy} onPress={() => move(last, 'connected')}>
              {words.connected}
            </Button>
            <Button busy={isBusy} onPress={() => move(last, 'nobody')}>
              {words.nobody}
            </Button>
            {link === undefined ? null : (
              <Button kind="quiet" onPress={open}>
                {words.reopen}
              </Button>
            )}
            <Button kind="quiet" busy={isBusy} onPress={() => move(last, 'over')}>
              {words.giveUp}
            </Button>
          </div>
        </>
      ) : last?.state === 'connected' ? (
        <>
          <p>{words.helps(last.kind, duration(last.waitMs ?? 0))}</p>
          <div class="row">
            <Button busy={isBusy} onPress={() => move(last, 'over')}>
              {words.over}
            </Button>
          </div>
        </>
      ) : (
        <>
          {last?.state === 'nobody' ? (
            <p>
              {words.unanswered(last.kind, duration(last.waitMs ?? 0))} {words.next}
            </p>
          ) : null}
          {link === undefined ? (
            <p class="soft">{words.noLink}</p>
          ) : (
            <>
              <div class="row">
                {kinds.map((kind) => (
                  <Button key={kind} busy={isBusy} onPress={() => connect(kind)}>
                    {last?.state === 'nobody' && last.kind === kind ? words.again(kind) : words.connect(kind)}
                  </Button>
                ))}
              </div>
              <p class="soft">{words.opens}</p>
            </>
          )}
        </>
      )}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </section>
  )
}
