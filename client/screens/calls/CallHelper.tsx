import { IconUserPlus } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import type { Target } from '../../../models/domain/request/request.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { act, isActing } from './actions.ts'
import { TargetPanel } from './TargetPanel.tsx'

/** One more person for the client who is here: called by whoever serves them, who stays. */
export function CallHelper({ call }: { readonly call: CallView }) {
  const { visit, calls } = texts.value
  const [isAsking, setAsking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (!call.moves.includes('callHelper')) return null
  const submit = async (target: Target) => {
    if (!(await act([call], 'callHelper', { target }, calls.done.callHelper))) return
    setAsking(false)
    // What was pressed is gone: back to where it began.
    opener.current?.focus()
  }
  return (
    <div class="stack-s">
      <div class="row">
        <Button expanded={isAsking} buttonRef={opener} onPress={() => setAsking(!isAsking)}>
          <IconUserPlus size={22} aria-hidden="true" />
          {visit.helper}
        </Button>
      </div>
      {isAsking ? (
        <TargetPanel
          label={visit.helperLabel}
          submit={visit.helperSubmit}
          busy={isActing([call], 'callHelper')}
          onSubmit={(target) => void submit(target)}
        />
      ) : null}
    </div>
  )
}
