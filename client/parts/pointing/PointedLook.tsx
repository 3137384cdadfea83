import type { Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Need } from '../../../models/domain/request/needs.ts'
import {
  canBeTaken,
  NOTHING_POINTED,
  needsWith,
  noteWith,
  type Pointed,
} from '../../../models/domain/request/pointed.ts'
import { announce } from '../../state/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoveForm } from '../request/MoveForm.tsx'
import { NeedList } from '../request/NeedList.tsx'
import { NoteField } from '../request/NoteField.tsx'
import { noteFault } from '../request/noteFault.ts'
import { pointingWords } from './words.ts'

/** What a clerk takes over from the card. */
export interface Taken {
  readonly needs: readonly Need[]
  /** Absent: the client has written nothing, and the note stays as it is. */
  readonly note?: string
}

interface PointedLookProps {
  readonly needs: readonly Need[]
  readonly note: string
  readonly pointed: Signal<Pointed>
  /** Returns why it could not be taken. */
  readonly take: (taken: Taken) => Promise<string | undefined>
  readonly onBack: () => void
  /** Put off: what was pointed at stays on the card. */
  readonly onClose: () => void
}

/** A person looks at what was pointed at before it counts, and corrects what was written. */
export function PointedLook({ needs, note, pointed, take, onBack, onClose }: PointedLookProps) {
  const words = pointingWords.value
  const [typed, type] = useState(() => noteWith(note, pointed.peek()))
  const [fault, setFault] = useState<string>()
  const [complaints, setComplaints] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const { added, dropped, answer, text } = pointed.value
  const hasText = text.trim() !== ''
  const done = () => {
    pointed.value = NOTHING_POINTED
    onClose()
  }
  const submit = async () => {
    if (hasText && noteFault(typed) !== undefined) return setComplaints(complaints + 1)
    setBusy(true)
    const refused = await take({ needs: needsWith(needs, pointed.peek()), ...(hasText ? { note: typed.trim() } : {}) })
    setBusy(false)
    setFault(refused)
    if (refused !== undefined) return
    announce(words.taken)
    done()
  }
  const said = answer === undefined ? null : <Line name={words.answer} value={words.answers[answer]} />
  if (!canBeTaken(pointed.value))
    return (
      <Dialog title={words.lookTitle} onClose={done}>
        <div class="stack-s">
          {said}
          <p class="soft">{words.onlyAnswer}</p>
        </div>
        <div class="row row-end dialog-foot">
          <Button onPress={onBack}>{words.back}</Button>
          <Button kind="primary" onPress={done}>
            {words.ready}
          </Button>
        </div>
      </Dialog>
    )
  return (
    <MoveForm
      title={words.lookTitle}
      submit={words.take}
      cancel={words.leave}
      fault={fault}
      complaints={complaints}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={done}
      onClose={onClose}
    >
      <div class="stack-s">
        <Needs name={words.added} needs={added} />
        <Needs name={words.dropped} needs={dropped} />
        {said}
      </div>
      {hasText ? <NoteField value={typed} onChange={type} /> : null}
      <div class="row spread">
        <p class="strong">{words.ask}</p>
        <Button kind="quiet" size="small" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </MoveForm>
  )
}

function Needs({ name, needs }: { readonly name: string; readonly needs: readonly Need[] }) {
  if (needs.length === 0) return null
  return (
    <div>
      <h3>{name}</h3>
      <NeedList needs={needs} />
    </div>
  )
}

const Line = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <p>
    {name}: <span class="strong">{value}</span>
  </p>
)
