import { useId, useState } from 'preact/hooks'
import type { NewcomerView } from '../../../models/wire/signOn.ts'
import type { PersonView } from '../../../models/wire/views.ts'
import { PersonSelect } from '../../parts/people/PersonSelect.tsx'
import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface NewcomerCardProps {
  readonly newcomer: NewcomerView
  readonly people: readonly PersonView[]
  readonly again: () => Promise<void>
}

/** What the provider says of one newcomer, and who an administrator says it is. */
export function NewcomerCard({ newcomer, people, again }: NewcomerCardProps) {
  const words = signOnWords.value
  const { id, name = newcomer.login ?? words.nameless, email, login, subject, lastAt, likely } = newcomer
  const heading = useId()
  const [personId, setPersonId] = useState(likely ?? '')
  const [busyWith, setBusyWith] = useState<'link' | 'turnDown'>()
  const [fault, setFault] = useState<string>()
  const send = async (what: 'link' | 'turnDown', done: string) => {
    if (busyWith !== undefined) return
    setBusyWith(what)
    setFault(undefined)
    try {
      const order = what === 'link' ? { method: 'POST' as const, body: { personId } } : { method: 'DELETE' as const }
      await ask(`/sign-on/newcomers/${id}`, order)
      announce(done)
    } catch (error) {
      setFault(explain(error))
    }
    setBusyWith(undefined)
    await again()
  }
  const link = () => {
    if (personId === '') return setFault(words.whoMissing)
    const chosen = people.find((each) => each.id === personId)
    void send('link', words.linked(chosen?.name ?? name))
  }
  return (
    <li class="stack-s" aria-labelledby={heading}>
      <h3 id={heading}>{name}</h3>
      <p class="soft">
        {[email, login === name ? undefined : login, words.lastSeen(dayAndTime(lastAt))].filter(Boolean).join(' · ')}
      </p>
      <p class="soft sign-on-subject">{words.subject(subject)}</p>
      <PersonSelect
        label={words.who(name)}
        value={personId}
        onChange={setPersonId}
        among={people.map((each) => each.id)}
        hint={likely !== undefined && likely === personId ? words.likely : undefined}
      />
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <div class="row">
        <Button kind="primary" label={words.linkFor(name)} busy={busyWith === 'link'} onPress={link}>
          {words.link}
        </Button>
        <Button
          label={words.turnDownFor(name)}
          busy={busyWith === 'turnDown'}
          onPress={() => void send('turnDown', words.turnedDown(name))}
        >
          {words.turnDown}
        </Button>
      </div>
    </li>
  )
}
