import { useState } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { me } from '../../state/session.ts'
import { isMovingVisit, moveVisit } from '../../state/visits.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface UnattendedProps {
  readonly request: RequestView
  readonly codes: string
}

/** The clerk of this client has gone and no other is there: whoever sees it takes it, with one press. */
export function Unattended({ request, codes }: UnattendedProps) {
  const { visit: words } = texts.value
  const [fault, setFault] = useState<string>()
  const { visit, visitId } = request
  const isMine = visit?.clerk.id === me.value?.person.id
  const take = () => {
    setFault(undefined)
    moveVisit(visitId, 'take', {}).catch((error: unknown) => setFault(explain(error)))
  }
  if (visit?.unattendedSince === undefined) return null
  return (
    <Notice kind="warn">
      <div class="row spread">
        <span class="strong">{words.unattended(visit.clerk.name)}</span>
        <Button busy={isMovingVisit(visitId, 'take')} label={words.takeLabel(codes)} onPress={take}>
          {isMine ? words.takeBack : words.take}
        </Button>
      </div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </Notice>
  )
}
