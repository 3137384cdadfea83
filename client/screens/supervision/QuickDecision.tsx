import { useLayoutEffect } from 'preact/hooks'
import type { RequestView } from '../../../models/wire/views.ts'
import { keyNumbers } from '../../parts/request/keyNumbers.ts'
import type { Acting } from '../../parts/request/useAct.ts'
import { isMoving } from '../../state/moves.ts'
import { Button } from '../../ui/Button.tsx'
import { supervisionWords } from './words.ts'

interface QuickDecisionProps {
  readonly request: RequestView
  readonly isLate: boolean
  readonly act: Acting['act']
}

/** The two decisions that need nothing more to be known: call whoever could come first, or go oneself. One press, or one key. */
export function QuickDecision({ request, isLate, act }: QuickDecisionProps) {
  const { live } = supervisionWords.value
  const first = request.moves.includes('reassign') ? request.canCome?.ready[0] : undefined
  const mayGo = request.moves.includes('takeOver')
  const call = first && (() => void act('reassign', { target: { kind: 'person', personId: first.person.id } }))
  const go = mayGo ? () => void act('takeOver', {}) : undefined
  const number = keyNumbers.value.get(request.id)
  useQuickKeys(number, call, go)
  return (
    <>
      {first && call ? (
        <Button
          size="small"
          class="live-call"
          kind={isLate ? 'primary' : 'plain'}
          busy={isMoving(request.id, 'reassign')}
          {...(number === undefined ? {} : { shortcut: `Alt+${number}` })}
          onPress={call}
        >
          <span>{live.call(first.person.name)}</span>
        </Button>
      ) : null}
      {go ? (
        <Button
          size="small"
          kind={isLate && !first ? 'primary' : 'plain'}
          busy={isMoving(request.id, 'takeOver')}
          onPress={go}
        >
          {live.goNow}
        </Button>
      ) : null}
    </>
  )
}

/** Behind a dialog they do nothing, nor while a key is held. AltGr is Ctrl+Alt: it writes Polish letters. */
function useQuickKeys(number: number | undefined, call: (() => void) | undefined, go: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (number === undefined) return
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.code !== `Digit${number}`) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (event.shiftKey) go?.()
      else call?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
