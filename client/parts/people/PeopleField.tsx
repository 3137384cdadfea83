import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import type { PersonId } from '../../../models/domain/directory/directory.ts'
import type { PersonView } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { directory, personOf } from '../../state/directory.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { useDragOrder } from '../../ui/useDragOrder.ts'
import { matches } from './matches.ts'
import './people.css'
import { extensionOf, inOneLine, whereabouts } from './whereabouts.ts'

interface PeopleFieldProps {
  readonly label: string
  readonly hint: string
  /** Of the list of those who are chosen. */
  readonly listLabel: string
  /** What the choice means, or that there are enough. */
  readonly lead: string
  readonly words: {
    readonly added: (name: string) => string
    readonly removed: (name: string) => string
    readonly noSuchPerson: string
    /** Absent: in the order in which they were chosen. */
    readonly order?: {
      readonly up: (name: string) => string
      readonly down: (name: string) => string
      readonly movedTo: (name: string, place: number) => string
    }
  }
  readonly chosen: readonly PersonId[]
  /** Who cannot be chosen, beside those who are. */
  readonly without?: readonly PersonId[]
  readonly most: number
  readonly onChange: (chosen: readonly PersonId[]) => void
}

const OFFERED = 8

/** Several people in an order: found by any word of their name, unit, room or number. */
export function PeopleField({
  label,
  hint,
  listLabel,
  lead,
  words,
  chosen,
  without = [],
  most,
  onChange,
}: PeopleFieldProps) {
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const found = query.trim() === '' ? [] : offered(query, [...without, ...chosen])
  const add = (id: PersonId) => {
    onChange([...chosen, id])
    setQuery('')
    announce(words.added(nameOf(id)))
  }
  const remove = (id: PersonId) => {
    onChange(chosen.filter((each) => each !== id))
    announce(words.removed(nameOf(id)))
    // The button is gone with its line.
    input.current?.focus()
  }
  const put = (from: number, to: number) => {
    const id = chosen[from]
    if (id === undefined) return
    onChange(chosen.toSpliced(from, 1).toSpliced(to, 0, id))
    if (words.order) announce(words.order.movedTo(nameOf(id), to + 1))
  }
  const { lineProps, handleProps } = useDragOrder(list, put)
  const move = (id: PersonId, by: 1 | -1) => {
    const at = chosen.indexOf(id)
    put(at, at + by)
    // The line has moved, and its button may be the first or the last now: the other one goes on.
    requestAnimationFrame(() => {
      const line = list.current?.querySelectorAll('li')[at + by]
      const way = by < 0 ? 'up' : 'down'
      const button = line?.querySelector<HTMLElement>(`[data-way="${way}"] button`) ?? line?.querySelector('button')
      button?.focus()
    })
  }
  return (
    <div class="stack-s">
      {chosen.length < most ? (
        <Combobox
          label={label}
          hint={hint}
          query={query}
          onQuery={setQuery}
          items={found.map((person) => ({ id: person.id, content: <Found person={person} /> }))}
          onPick={add}
          inputRef={input}
        />
      ) : (
        <p class="field-label">{label}</p>
      )}
      <p class="soft" role="status">
        {query.trim() !== '' && found.length === 0 ? words.noSuchPerson : lead}
      </p>
      {chosen.length > 0 ? (
        <ol class="chosen-people" aria-label={listLabel} ref={list}>
          {chosen.map((id, index) => (
            <li key={id} {...lineProps(index)}>
              {words.order && chosen.length > 1 ? (
                <span {...handleProps(index)}>
                  <IconGripVertical size={20} />
                </span>
              ) : null}
              <span class="chosen-who">
                <span class="strong">{nameOf(id)}</span> <Where personId={id} />
              </span>
              {words.order ? (
                <Moves
                  name={nameOf(id)}
                  words={words.order}
                  isFirst={index === 0}
                  isLast={index === chosen.length - 1}
                  onMove={(by) => move(id, by)}
                />
              ) : null}
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

interface MovesProps {
  readonly name: string
  readonly words: NonNullable<PeopleFieldProps['words']['order']>
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
}

function Moves({ name, words, isFirst, isLast, onMove }: MovesProps) {
  return (
    <>
      {isFirst ? null : (
        <span data-way="up">
          <Button kind="quiet" size="small" label={words.up(name)} onPress={() => onMove(-1)}>
            <IconArrowUp size={20} aria-hidden="true" />
          </Button>
        </span>
      )}
      {isLast ? null : (
        <span data-way="down">
          <Button kind="quiet" size="small" label={words.down(name)} onPress={() => onMove(1)}>
            <IconArrowDown size={20} aria-hidden="true" />
          </Button>
        </span>
      )}
    </>
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
