import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { draftKey } from '../../state/moves.ts'
import { isText, useDraft } from '../../ui/useDraft.ts'
import { HitOption } from '../targets/HitOption.tsx'
import { TargetPicker } from '../targets/TargetPicker.tsx'
import { withReachNow } from '../targets/targets.ts'
import { type HastyWord, useHastyPicks } from '../targets/useHastyPicks.ts'
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
  const waiting = useSignal<readonly HastyWord[]>([])
  // The submit came before the answer to an Enter: it counts for what is picked then.
  const isSendWanted = useRef(false)
  const pick = (picked: SearchHit) => {
    setHit(picked)
    complain(undefined)
  }
  const hasty = useHastyPicks({
    waiting,
    query: () => query,
    setQuery,
    isOffered: ({ target }) => target.kind !== 'unknown',
    onPick: (picked) => {
      pick(picked)
      if (isSendWanted.current) void send({ target: picked.target })
    },
    onAnswered: () => {
      isSendWanted.current = false
    },
  })
  const submit = () => {
    if (hasty.isSearching) isSendWanted.current = true
    else if (hit) return send({ target: hit.target })
    else complain(words.pickPerson)
    return undefined
  }
  useLayoutEffect(() => input.current?.focus(), [])
  return (
    <MoveForm {...form} title={words[`${move}Title`](request.code)} submit={words.targetSubmit} onSubmit={submit}>
      <TargetPicker
        query={query}
        onQuery={setQuery}
        onPick={(picked) => {
          pick(picked)
          setQuery('')
        }}
        hasty={hasty}
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
