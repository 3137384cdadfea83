import { useSignal } from '@preact/signals'
import { IconHandClick } from '@tabler/icons-preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Need } from '../../../models/domain/request/needs.ts'
import { hasPointed } from '../../../models/domain/request/pointed.ts'
import { Button } from '../../ui/Button.tsx'
import { PointedLook, type Taken } from './PointedLook.tsx'
import { PointingCard } from './PointingCard.tsx'
import { type PointedFor, pointedOf } from './pointedDraft.ts'
import { pointingWords } from './words.ts'

const KEY = 'F8'

interface PointingButtonProps {
  readonly whose: PointedFor
  readonly needs: readonly Need[]
  readonly note: string
  readonly take: (taken: Taken) => Promise<string | undefined>
  /** Beside which requests, where there are several such buttons. */
  readonly codes?: string
  readonly hasKey?: boolean
}

/** Opens the card for one client, and says when something was pointed at that nobody has looked at yet. */
export function PointingButton({ whose, needs, note, take, codes, hasKey = false }: PointingButtonProps) {
  const words = pointingWords.value
  const pointed = pointedOf(whose)
  const stage = useSignal<'closed' | 'card' | 'look'>('closed')
  const go = (next: typeof stage.value) => () => {
    stage.value = next
  }
  // Before anything is painted: a key that is shown works from its first moment, and not beyond its last.
  useLayoutEffect(() => {
    if (!hasKey) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== KEY || event.repeat || document.querySelector('dialog[open]')) return
      event.preventDefault()
      stage.value = 'card'
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [hasKey])
  const { added, dropped, text, answer } = pointed.value
  const waiting = added.length + dropped.length + (text.trim() === '' ? 0 : 1) + (answer === undefined ? 0 : 1)
  const name = waiting === 0 ? words.open : `${words.open} (${words.waiting(waiting)})`
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        {...(codes === undefined ? {} : { label: `${name}: ${codes}` })}
        {...(hasKey ? { shortcut: KEY } : {})}
        onPress={go('card')}
      >
        <IconHandClick size={20} aria-hidden="true" />
        {name}
      </Button>
      {stage.value === 'card' ? (
        <PointingCard
          needs={needs}
          pointed={pointed}
          onReady={() => go(hasPointed(pointed.peek()) ? 'look' : 'closed')()}
        />
      ) : null}
      {stage.value === 'look' ? (
        <PointedLook
          needs={needs}
          note={note}
          pointed={pointed}
          take={take}
          onBack={go('card')}
          onClose={go('closed')}
        />
      ) : null}
    </>
  )
}
