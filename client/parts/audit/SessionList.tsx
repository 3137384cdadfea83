import { useState } from 'preact/hooks'
import { browserOf } from '../../../models/domain/devices/browserOf.ts'
import type { SessionView } from '../../../models/wire/accounts.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { follow } from '../../state/live.ts'
import { timeOrDay } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import './audit.css'
import { administrationWords } from './words.ts'

interface SessionListProps {
  /** Whose: one's own, or somebody's whose account one looks after. */
  readonly path: string
  /** Said where there is none; the one who asks always has one. */
  readonly none?: string
}

/** Every place where a person is signed in, each with the way out. */
export function SessionList({ path, none }: SessionListProps) {
  const words = administrationWords.value
  const { known, again } = useQuery<readonly SessionView[]>(path, ({ soon }) => [follow('accounts:changed', soon)])
  const [ending, setEnding] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const end = async ({ id, device }: SessionView) => {
    setEnding(id)
    setRefused(undefined)
    try {
      await ask(`${path}/${id}`, { method: 'DELETE' })
      announce(words.sessionEnded(nameOf(device)))
    } catch (error) {
      setRefused(explain(error))
    }
    await again()
    setEnding(undefined)
  }
  return (
    <div class="stack-s">
      {known.fault === undefined ? null : (
        <LoadFailed what={words.sessionsFailed} onRetry={again}>
          {known.fault}
        </LoadFailed>
      )}
      <div role="alert">{refused === undefined ? null : <Fault>{refused}</Fault>}</div>
      {none !== undefined && known.view?.length === 0 ? <p class="soft">{none}</p> : null}
      {known.view === undefined && known.fault === undefined ? <p class="soft">{words.sessionsLoading}</p> : null}
      <ul class="audit-lines">
        {(known.view ?? []).map((session) => (
          <li key={session.id}>
            <span>
              <span class="strong">{nameOf(session.device)}</span>
              {session.current ? `, ${words.thisOne}` : null}
              <br />
              <span class="soft">
                {words.startedAt(timeOrDay(session.startedAt))}, {words.lastSeen(timeOrDay(session.lastSeenAt))}
              </span>
            </span>
            {session.current ? null : (
              <Button
                label={words.endSessionOf(nameOf(session.device))}
                busy={ending === session.id}
                onPress={() => void end(session)}
              >
                {words.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const nameOf = (device: string): string => browserOf(device) ?? administrationWords.value.unknownDevice
