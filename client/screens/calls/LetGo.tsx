import { useRef, useState } from 'preact/hooks'
import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Step } from '../../ui/Step.tsx'
import { act, isActing } from './actions.ts'
import { DeclinePanel, HandOverPanel } from './DeclinePanel.tsx'
import { FinishForm } from './FinishForm.tsx'

type Way = 'release' | 'handOver' | 'endWithout'
const MOVES = { release: 'release', handOver: 'handOver', endWithout: 'finish' } as const

/** Ways not to go after all. None of them leaves the client without anybody. */
export function LetGo({ call }: { readonly call: CallView }) {
  const { mine, done, decline } = texts.value.calls
  const [open, setOpen] = useState<Way>()
  const opener = useRef<HTMLButtonElement>(null)
  const ways = (['release', 'handOver', 'endWithout'] as const).filter((way) => call.moves.includes(MOVES[way]))
  if (ways.length === 0) return null
  const close = () => {
    opener.current?.focus()
    setOpen(undefined)
  }
  return (
    <Step class="stack-s" onBack={open && close}>
      <div class="row">
        {ways.map((way) => (
          <Button
            key={way}
            kind="quiet"
            expanded={open === way}
            {...(open === way ? { buttonRef: opener } : {})}
            onPress={() => setOpen(open === way ? undefined : way)}
          >
            {mine[way]}
          </Button>
        ))}
      </div>
      {open === 'release' ? (
        <DeclinePanel
          requestId={call.requestId}
          lead={mine.releaseLead}
          busy={isActing([call], 'release')}
          onReason={(reason) => void act([call], 'release', { reason }, done.release)}
        />
      ) : null}
      {open === 'handOver' ? (
        <HandOverPanel
          requestId={call.requestId}
          lead={decline.handOverKeeps}
          busy={isActing([call], 'handOver')}
          onHandOver={(personId, reason) => {
            void act([call], 'handOver', { personId, reason }, done.handOver).then((isDone) => {
              if (isDone) setOpen(undefined)
            })
          }}
        />
      ) : null}
      {open === 'endWithout' ? <FinishForm call={call} /> : null}
    </Step>
  )
}
