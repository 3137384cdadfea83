import { useEffect, useState } from 'preact/hooks'
import type { GeneralCard } from '../../../models/domain/conduct/conductCards.ts'
import { BOARDS } from '../../../models/wire/boards.ts'
import type { PersonView } from '../../../models/wire/views.ts'
import { GeneralCards } from '../../parts/conduct/GeneralCards.tsx'
import { matches } from '../../parts/people/matches.ts'
import { ReachBadge } from '../../parts/people/ReachBadge.tsx'
import { extensionOf, roomAndFloor } from '../../parts/people/whereabouts.ts'
import { MarkButton } from '../../parts/schedule/MarkButton.tsx'
import { followBoard } from '../../state/board.ts'
import { copyFrom, directory } from '../../state/directory.ts'
import { evacuation } from '../../state/evacuation.ts'
import { fallbackSheet } from '../../state/fallbackSheet.ts'
import { said, texts } from '../../state/language.ts'
import { path } from '../../state/live.ts'
import { presence } from '../../state/presence.ts'
import { loadSchedule } from '../../state/schedule.ts'
import { hasRole } from '../../state/session.ts'
import { dayAndTime } from '../../state/time.ts'
import { useFresh } from '../../state/useQuery.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'

const ON_THE_TELEPHONE: readonly GeneralCard[] = ['telephone', 'listening']

/** Who sits where and which number rings there: kept on this computer, because it is needed when nothing else works. */
export function TelephonesScreen() {
  const { telephones: words } = texts.value
  const [query, setQuery] = useState('')
  const view = directory.value
  // The list is there before it is known who reads it: who can be reached is told to those who follow a board.
  const board = BOARDS.find(hasRole)
  useEffect(() => board && followBoard(board), [board])
  // Whom the reader may mark out: for most it is nobody.
  useFresh(loadSchedule)
  const people = view?.people.filter((person) => matches(query, person, view.units)) ?? []
  const units = view?.units.filter((unit) => people.some((person) => person.unitId === unit.id)) ?? []
  const secretariat = people.filter((person) => view?.secretariatIds.includes(person.id))
  return (
    <Screen title={words.title} class="telephones">
      {copyFrom.value === undefined ? null : <Notice kind="warn">{words.offline(dayAndTime(copyFrom.value))}</Notice>}
      {evacuation.copy.value === undefined ? null : (
        <p>
          <a href="/evacuation">{texts.value.frame.evacuation}</a>
        </p>
      )}
      {fallbackSheet.copy.value === undefined ? null : (
        <p>
          <a href="/fallback-sheet">{texts.value.frame.fallbackSheet}</a>
        </p>
      )}
      {view ? (
        <>
          <Field label={words.filter}>
            {(ids) => (
              <input
                class="input"
                {...ids}
                type="search"
                value={query}
                onInput={(event) => setQuery(event.currentTarget.value)}
              />
            )}
          </Field>
          <p class="soft" role="status">
            {people.length === 0 ? words.noMatch : words.count(people.length)}
          </p>
          <GeneralCards cards={ON_THE_TELEPHONE} />
          {secretariat.length > 0 ? <Numbers title={words.secretariat} people={secretariat} /> : null}
          {units.map((unit) => (
            <Numbers
              key={unit.id}
              title={said(unit.name)}
              people={people.filter((person) => person.unitId === unit.id)}
            />
          ))}
        </>
      ) : (
        <EmptyState title={words.none} />
      )}
    </Screen>
  )
}

interface NumbersProps {
  readonly title: string
  readonly people: readonly PersonView[]
}

function Numbers({ title, people }: NumbersProps) {
  return (
    <section class="numbers">
      <h2>{title}</h2>
      <ul>
        {people.map((person) => (
          <li class="number-line" key={person.id}>
            <span class="number-who">
              <span class="strong">{person.name}</span>
              <span class="soft">{said(person.position)}</span>
            </span>
            <span class="soft">{roomAndFloor(person)}</span>
            <span class="number-extension">{extensionOf(person)}</span>
            <Now person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * Only while the path is alive: a stale "reachable" is worse than none. Whoever has just let it ring in vain says here
 * that nobody is there, if they may.
 */
function Now({ person }: { readonly person: PersonView }) {
  if (path.value.kind !== 'alive') return <span class="number-now" />
  const known = presence.value.get(person.id)
  return (
    <span class="number-now">
      {known ? <ReachBadge reach={known.reach} obstacles={known.obstacles} /> : null}
      <MarkButton person={person} />
    </span>
  )
}
