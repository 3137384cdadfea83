import type { ClosedDay } from '../../../../models/domain/directory/directory.ts'
import { dayAfter } from '../../../../models/domain/schedule/workingTime.ts'
import type { ScheduleView } from '../../../../models/wire/schedule.ts'
import { dayText, hoursText } from '../../../parts/schedule/days.ts'
import { capital, said } from '../../../state/language.ts'
import { words } from '../words.ts'
import { type AgendaDay, agendaOf, type Line } from './agenda.ts'

interface AgendaProps {
  readonly view: ScheduleView
  readonly closedDays: readonly ClosedDay[]
}

const DAYS = 5

/** A week at a glance: a heading for each day and the people under it; beside each other where there is room. */
export function Agenda({ view, closedDays }: AgendaProps) {
  const { people } = words.value
  return (
    <section class="stack" aria-labelledby="agenda-title">
      <h2 id="agenda-title">{people.title}</h2>
      <div class="agenda">
        {agendaOf(view, closedDays, DAYS).map((each) => (
          <Day key={each.day} agenda={each} today={view.today} />
        ))}
      </div>
    </section>
  )
}

function Day({ agenda: { day, closed, lines }, today }: { readonly agenda: AgendaDay; readonly today: string }) {
  const { people } = words.value
  const near = day === today ? people.today : day === dayAfter(today) ? people.tomorrow : undefined
  return (
    <section class="sheet agenda-day" aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>
        {near ? <span class="agenda-near">{near} </span> : null}
        <span class={near ? 'soft' : undefined}>{near ? dayText(day) : capital(dayText(day))}</span>
      </h3>
      {closed ? (
        <p class="soft">{people.closed(said(closed.name))}</p>
      ) : lines.length === 0 ? (
        <p class="soft">{people.nobody}</p>
      ) : (
        <ul class="agenda-lines">
          {lines.map((line) => (
            <li key={keyOf(line)}>
              <a class="agenda-name" href={hrefOf(line)}>
                {line.plan.person.name}
              </a>
              <span>{sentenceOf(line)}</span>
              {line.kind === 'absence' ? <span class="soft">{substitutesOf(line.absence)}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const hrefOf = ({ plan }: Line): string => `/absences/people/${encodeURIComponent(plan.person.id)}`

const keyOf = (line: Line): string =>
  line.kind === 'absence' ? line.absence.id : `${line.plan.person.id} ${line.kind}`

function sentenceOf(line: Line): string {
  const { people } = words.value
  if (line.kind === 'dayOff') return people.dayOff
  if (line.kind === 'shorter') return people.worksOnly(hoursText(line.hours.from, line.hours.to))
  return line.hours ? hoursText(line.hours.from, line.hours.to) : people.wholeDay
}

function substitutesOf({ substitutes }: Extract<Line, { kind: 'absence' }>['absence']): string {
  const { people } = words.value
  return substitutes.length === 0 ? people.usual : people.substitute(substitutes.map(({ name }) => name).join(', '))
}
