import { IconCalendarPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { PersonPlanView, ScheduleView } from '../../../../models/wire/schedule.ts'
import { matches } from '../../../parts/people/matches.ts'
import { ReachBadge } from '../../../parts/people/ReachBadge.tsx'
import { periodText } from '../../../parts/schedule/days.ts'
import { MarkButton } from '../../../parts/schedule/MarkButton.tsx'
import { directory } from '../../../state/directory.ts'
import { said } from '../../../state/language.ts'
import { path } from '../../../state/live.ts'
import { presence } from '../../../state/presence.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { openPlan } from '../absence/absenceDraft.ts'
import { words } from '../words.ts'

/** Everybody the reader may plan for, by unit; a search, because a whole office is many. */
export function PeopleList({ view }: { readonly view: ScheduleView }) {
  const { people: text } = words.value
  const [query, setQuery] = useState('')
  const units = directory.value?.units ?? []
  const found = view.people.filter(({ person }) => matches(query, person, units))
  const shownUnits = units.filter((unit) => found.some(({ person }) => person.unitId === unit.id))
  return (
    <section class="stack" aria-labelledby="people-title">
      <h2 id="people-title">{text.all}</h2>
      <div class="people-search">
        <Field label={text.filter}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              type="search"
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          )}
        </Field>
        <p class="soft" role="status">
          {found.length === 0 ? text.noMatch : text.count(found.length)}
        </p>
      </div>
      {shownUnits.map((unit) => (
        <section class="sheet panel stack-s" key={unit.id} aria-label={said(unit.name)}>
          <h3>{said(unit.name)}</h3>
          <ul class="people-lines">
            {found
              .filter(({ person }) => person.unitId === unit.id)
              .map((plan) => (
                <PersonLine key={plan.person.id} plan={plan} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function PersonLine({ plan }: { readonly plan: PersonPlanView }) {
  const { people: text } = words.value
  const { person, absences, hours } = plan
  const known = presence.value.get(person.id)
  const [next] = absences
  return (
    <li class="people-line">
      <div class="people-who">
        <a class="strong" href={`/absences/people/${encodeURIComponent(person.id)}`}>
          {person.name}
        </a>
        <span class="soft">{said(person.position)}</span>
      </div>
      <div class="people-state">
        {known && path.value.kind === 'alive' ? <ReachBadge reach={known.reach} obstacles={known.obstacles} /> : null}
        {next ? <span>{text.next(periodText(next))}</span> : null}
        {hours ? <span class="soft">{text.ownHours}</span> : null}
      </div>
      <div class="row people-acts">
        <Button size="small" label={text.planFor(person.name)} onPress={() => openPlan(person.id)}>
          <IconCalendarPlus size={18} aria-hidden="true" />
          {text.plan}
        </Button>
        <MarkButton person={person} />
      </div>
    </li>
  )
}
