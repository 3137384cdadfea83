import { IconMessageCircleUser } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'
import { isMovingVisit, moveVisit } from '../../state/visits.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface ClientSaidProps {
  readonly request: RequestView
  readonly codes: string
}

/** What the client has pressed on the display or on their phone: quiet, until the clerk has taken note. */
export function ClientSaid({ request: { visit, visitId }, codes }: ClientSaidProps) {
  const { visit: words } = texts.value
  const [fault, setFault] = useState<string>()
  const said = visit?.said ?? []
  if (said.length === 0) return null
  const heard = () => {
    setFault(undefined)
    const until = Math.max(...said.map(({ at }) => at))
    moveVisit(visitId, 'heard', { until }).catch((error: unknown) => setFault(explain(error)))
  }
  return (
    <Notice kind="info">
      <div class="row spread">
        <ul>
          {said.map(({ note, at }) => (
            <li key={note} class="row">
              <IconMessageCircleUser size={24} aria-hidden="true" />
              <span class="strong">{words.clientSaid(words.clientNotes[note], clockTime(at))}</span>
            </li>
          ))}
        </ul>
        <Button busy={isMovingVisit(visitId, 'heard')} label={words.heardLabel(codes)} onPress={heard}>
          {words.heard}
        </Button>
      </div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </Notice>
  )
}
