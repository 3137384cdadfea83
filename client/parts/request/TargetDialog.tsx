import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { draftKey } from '../../state/moves.ts'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { HitOption } from '../targets/HitOption.tsx'
import { TargetPicker } from '../targets/TargetPicker.tsx'
import { withReachNow } from '../targets/targets.ts'
import { MoveForm } from './MoveForm.tsx'
import type { RequestDialog } from './RequestDialog.ts'
import { useMoveForm } from './useMoveForm.ts'

interface TargetRequestDialog extends RequestDialog {
  readonly move: 'assign' | 'reassign' | 'passOn' | 'callHelper'
}

/** Whom to call now: the same search as at the counter, with reachability before one decides. */
export function TargetDialog({ request, move, onClose }: TargetRequestDialog) {
  const { board: words } = texts.value
  const [query = '', setQuery] = useDraft(`${draftKey(move, request.id)}query`, isText)
  const [hit, setHit] = useState<SearchHit>()
  const input = useRef<HTMLInputElement>(null)
  const { send, complain, form } = useMoveForm(request.id, move, onClose)
  useEffect(() => input.current?.focus(), [])
  return (
    <MoveForm
      {...form}
      title={words[`${move}Title`](request.code)}
      submit={words.targetSubmit}
      onSubmit={() => (hit ? send({ target: hit.target }) : complain(words.pickPerson))}
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
