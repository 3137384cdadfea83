import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../../../models/wire/views.ts'
import { HitOption } from '../../../components/HitOption.tsx'
import { TargetPicker } from '../../../components/TargetPicker.tsx'
import { withReachNow } from '../../../components/targets.ts'
import { texts } from '../../../state/language.ts'
import type { DialogProps } from './MoveDialog.tsx'
import { MoveForm } from './MoveForm.tsx'
import { useMoveForm } from './useMoveForm.ts'

interface TargetDialogProps extends DialogProps {
  readonly move: 'assign' | 'reassign' | 'passOn'
}

/** Whom to call now: the same search as at the counter, with reachability before one decides. */
export function TargetDialog({ request, move, onClose }: TargetDialogProps) {
  const { board: words } = texts.value
  const [query, setQuery] = useState('')
  const [hit, setHit] = useState<SearchHit>()
  const input = useRef<HTMLInputElement>(null)
  const { send, complain, fault, isBusy } = useMoveForm(request.id, move, onClose)
  useEffect(() => input.current?.focus(), [])
  return (
    <MoveForm
      title={words[`${move}Title`](request.code)}
      submit={words.targetSubmit}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => (hit ? send({ target: hit.target }) : complain(words.pickPerson))}
      onClose={onClose}
    >
      <TargetPicker
        query={query}
        onQuery={setQuery}
        onPick={(picked) => {
          setHit(picked)
          setQuery('')
          complain(undefined)
        }}
        inputRef={input}
        // Whoever assigns is the one who finds out: "I don't know" would lead back to them.
        withUnknown={move !== 'assign'}
      />
      <div class="picked">
        {hit ? <HitOption hit={withReachNow(hit)} /> : <span class="soft">{texts.value.counter.nobodyChosen}</span>}
      </div>
    </MoveForm>
  )
}
