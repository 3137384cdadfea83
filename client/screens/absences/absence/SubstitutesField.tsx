import { IconX } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import type { PersonId } from '../../../../models/domain/directory/directory.ts'
import { MOST_SUBSTITUTES } from '../../../../models/domain/schedule/limits.ts'
import type { PersonView } from '../../../../models/wire/views.ts'
import { matches } from '../../../parts/people/matches.ts'
import { extensionOf, inOneLine, whereabouts } from '../../../parts/people/whereabouts.ts'
import { announce } from '../../../state/announcer.ts'
import { directory, personOf } from '../../../state/directory.ts'
import { said, texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import { words } from '../words.ts'

interface SubstitutesFieldProps {
  readonly personId: PersonId
  readonly chosen: readonly PersonId[]
  readonly onChange: (chosen: readonly PersonId[]) => void
}

const OFFERED = 8

/** Who stands in during this absence, in turn: found by any word of their name, unit, room or number. */
export function SubstitutesField({ personId, chosen, onChange }: SubstitutesFieldProps) {
  const { form } = words.value
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const found = query.trim() === '' ? [] : offered(query, [personId, ...chosen])
  const add = (id: PersonId) => {
    onChange([...chosen, id])
    setQuery('')
    announce(form.added(nameOf(id)))
  }
  const remove = (id: PersonId) => {
    onChange(chosen.filter((each) => each !== id))
    announce(form.removed(nameOf(id)))
    // The button is gone with its line.
    input.current?.focus()
  }
  return (
    <div class="stack-s">
      {chosen.length < MOST_SUBSTITUTES ? (
        <Combobox
          label={form.substitutes}
          hint={form.substitutesHint}
          query={query}
          onQuery={setQuery}
          items={found.map((person) => ({ id: person.id, content: <Found person={person} /> }))}
          onPick={add}
          inputRef={input}
        />
      ) : (
        <p class="field-label">{form.substitutes}</p>
      )}
      <p class="soft" role="status">
        {chosen.length >= MOST_SUBSTITUTES
          ? form.substitutesFull
          : query.trim() !== '' && found.length === 0
            ? form.noSuchPerson
            : form.substitutesLead}
      </p>
      {chosen.length > 0 ? (
        <ol class="chosen-people" aria-label={form.substitutesList}>
          {chosen.map((id) => (
            <li key={id}>
              <span class="strong">{nameOf(id)}</span>
              <Where personId={id} />
              <Button
                kind="quiet"
                size="small"
                label={texts.value.common.remove(nameOf(id))}
                onPress={() => remove(id)}
              >
                <IconX size={20} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

function offered(query: string, without: readonly PersonId[]): readonly PersonView[] {
  const view = directory.value
  if (!view) return []
  return view.people
    .filter((person) => !without.includes(person.id) && matches(query, person, view.units))
    .slice(0, OFFERED)
}

const nameOf = (id: PersonId): string => personOf(id)?.name ?? id

function Found({ person }: { readonly person: PersonView }) {
  return (
    <span class="found-person">
      <span class="strong">{person.name}</span>
      <span class="soft">{inOneLine([said(person.position), whereabouts(person)], ' · ')}</span>
    </span>
  )
}

function Where({ personId }: { readonly personId: PersonId }) {
  const person = personOf(personId)
  return <span class="soft">{person ? extensionOf(person) : ''}</span>
}
