import type { ConsequencesView } from '../../../models/wire/readiness.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

const SHOWN = 5

/** How somebody goes: the word on the button that goes all the same. */
export type LeavingWord = 'goOut' | 'beAbsent' | 'endDuty'

interface LeavingQuestionProps {
  readonly how: LeavingWord
  readonly go: () => void
  readonly matters: ConsequencesView['matters']
  readonly onClose: () => void
}

/** What nobody would answer any more: whether they go all the same is theirs to say. */
export function LeavingQuestion({ how, go, matters, onClose }: LeavingQuestionProps) {
  const { leaving } = texts.value.readiness
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
          {leaving[how]}
        </Button>
      </div>
    </Dialog>
  )
}
