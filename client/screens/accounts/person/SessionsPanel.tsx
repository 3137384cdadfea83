import { SessionList } from '../../../parts/audit/SessionList.tsx'
import { announce } from '../../../state/announcer.ts'
import { me } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { useOrder } from '../useOrder.ts'
import { words } from '../words.ts'
import type { PanelProps } from './panelProps.ts'

/** Where somebody is signed in, each with the way out; of oneself the account menu and the administration have it. */
export function SessionsPanel({ account: { personId, name, account }, again }: PanelProps) {
  const { sessions } = words.value
  const { send, isBusy, fault } = useOrder()
  const path = `/accounts/${personId}/sessions`
  const endAll = async () => {
    if (await send(path, { method: 'DELETE' })) announce(sessions.endedAll(name))
    await again()
  }
  const isOwn = personId === me.value?.person.id
  return (
    <section class="sheet panel stack" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{sessions.title}</h2>
      {isOwn ? <SessionList path="/sessions" /> : <SessionList path={path} none={sessions.none} />}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {!isOwn && (account?.sessions ?? 0) > 1 ? (
        <div class="row">
          <Button busy={isBusy} onPress={() => void endAll()}>
            {sessions.endAll}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
