import { IconCalendarOff } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { HoleView } from '../../../models/wire/schedule.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../Button.tsx'
import { targetKey } from '../targets.ts'
import { hoursText, nearDayText } from './days.ts'

interface HoleListProps {
  readonly holes: readonly HoleView[]
  /** Whose plan the reader may change: those are links to it. */
  readonly mayPlanFor?: (personId: string) => boolean
}

const FIRST_SHOWN = 4

/** "jutro, 27 listopada, 10:00–12:00: nikt do dowodów osobistych", with who would be there and the way to their plan. */
export function HoleList({ holes, mayPlanFor = () => false }: HoleListProps) {
  const { holes: words } = texts.value.schedule
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? holes : holes.slice(0, FIRST_SHOWN)
  return (
    <>
      <ul class="holes">
        {shown.map((hole) => (
          <li key={`${targetKey(hole.target)} ${hole.from}`}>
            <span class="hole-when">
              <IconCalendarOff size={18} aria-hidden="true" />
              <span>
                {nearDayText(hole.day)}, <span class="nowrap">{hoursText(hole.fromMinute, hole.toMinute)}</span>
              </span>
            </span>{' '}
            <span class="hole-what">
              <span class="strong">
                {hole.target.kind === 'unit' ? words.holeInUnit(said(hole.name)) : words.hole(said(hole.name))}
              </span>
              {hole.unitName ? <span class="soft"> ({said(hole.unitName)})</span> : null}
              {hole.away.length > 0 ? <Away hole={hole} mayPlanFor={mayPlanFor} /> : null}
            </span>
          </li>
        ))}
      </ul>
      {holes.length > FIRST_SHOWN ? (
        <div class="row">
          <Button kind="quiet" size="small" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? words.fewer : words.more(holes.length)}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Away({ hole, mayPlanFor }: { readonly hole: HoleView; readonly mayPlanFor: (personId: string) => boolean }) {
  const { holes: words } = texts.value.schedule
  const planned = hole.away.filter(({ id }) => mayPlanFor(id))
  const rest = hole.away.filter(({ id }) => !mayPlanFor(id))
  return (
    <span class="hole-away">
      {rest.length > 0 ? <span class="soft">{words.away(rest.map(({ name }) => name).join(', '))}</span> : null}
      {planned.map((person) => (
        <a key={person.id} href={`/absences/people/${encodeURIComponent(person.id)}`}>
          {words.plan(person.name)}
        </a>
      ))}
    </span>
  )
}
