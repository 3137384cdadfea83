import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ConsequencesView } from '../../../models/wire/readiness.ts'
import { ask } from '../../state/api.ts'
import { later } from '../../ui/later.tsx'
import type { LeavingWord } from './LeavingQuestion.tsx'

/** Only after an answer of the server: who asked has the rest of the page by then. */
const LeavingQuestion = later(async () => (await import('./LeavingQuestion.tsx')).LeavingQuestion)

/** Nobody is kept waiting in the door by a slow network: without an answer by then they simply go. */
const PATIENCE_MS = 1_500

interface Asked {
  readonly how: LeavingWord
  readonly go: () => void
  readonly matters: ConsequencesView['matters']
}

/** Before somebody goes: told, calmly, if they are the last who answers something. Whether they go is theirs to say. */
export function useLeaving(): {
  readonly leave: (how: LeavingWord, go: () => void) => void
  readonly question: ComponentChildren
} {
  const [asked, setAsked] = useState<Asked>()
  const isAsking = useRef(false)
  const leave = (how: LeavingWord, go: () => void): void => {
    if (isAsking.current) return
    isAsking.current = true
    void ask<ConsequencesView>('/availability/consequences', { signal: AbortSignal.timeout(PATIENCE_MS) })
      .then(({ matters }) => matters)
      .catch(() => [])
      .then((matters) => {
        isAsking.current = false
        if (matters.length === 0) go()
        else setAsked({ how, go, matters })
      })
  }
  const close = () => setAsked(undefined)
  return { leave, question: asked ? <LeavingQuestion {...asked} onClose={close} /> : null }
}
