import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ConsequencesView } from '../../../models/wire/readiness.ts'
import { ask } from '../../state/api.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Nobody is kept waiting in the door by a slow network: without an answer by then they simply go. */
const PATIENCE_MS = 1_500
const SHOWN = 5

interface Asked {
  /** The word on the button that goes all the same. */
  readonly goWord: string
  readonly go: () => void
  readonly matters: ConsequencesView['matters']
}

/** Before somebody goes: told, calmly, if they are the last who answers something. Whether they go is theirs to say. */
export function useLeaving(): {
  readonly leave: (goWord: string, go: () => void) => void
  readonly question: ComponentChildren
} {
  const [asked, setAsked] = useState<Asked>()
  const isAsking = useRef(false)
  const leave = (goWord: string, go: () => void): void => {
    if (isAsking.current) return
    isAsking.current = true
    void ask<ConsequencesView>('/availability/consequences', { signal: AbortSignal.timeout(PATIENCE_MS) })
      .then(({ matters }) => matters)
      .catch(() => [])
      .then((matters) => {
        isAsking.current = false
        if (matters.length === 0) go()
        else setAsked({ goWord, go, matters })
      })
  }
  const close = () => setAsked(undefined)
  return { leave, question: asked ? <Question asked={asked} onClose={close} /> : null }
}

function Question({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { leaving } = texts.value.readiness
  const { matters, goWord, go } = asked
  const more = matters.length - SHOWN
  return (
    <Dialog title={leaving.title} onClose={onClose}>
      <p>{leaving.lead(matters.length)}</p>
      <ul class="stack-s">
        {matters.slice(0, SHOWN).map(({ matterId, name, instead }) => (
          <li key={matterId}>
            <span class="strong">{said(name)}</span>:{' '}
            {instead ? leaving.instead(instead.person.name, texts.value.calledAs[instead.as]) : leaving.nobody}
          </li>
        ))}
        {more > 0 ? <li>{leaving.more(more)}</li> : null}
      </ul>
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{leaving.stay}</Button>
        <Button
          kind="primary"
          onPress={() => {
            onClose()
            go()
          }}
        >
          {goWord}
        </Button>
      </div>
    </Dialog>
  )
}
