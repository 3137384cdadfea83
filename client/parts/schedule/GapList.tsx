import { IconCalendarOff } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { GapView } from '../../../models/wire/schedule.ts'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Remedy } from '../covers/Remedy.tsx'
import { hoursText, nearDayText } from './days.ts'
import { type GapGroup, groupGaps } from './groupGaps.ts'

interface GapListProps {
  readonly gaps: readonly GapView[]
  /** Whose plan the reader may change: those are links to it. */
  readonly mayPlanFor?: (personId: string) => boolean
  /** Where somebody can be asked to close a gap: asks anew what there is. */
  readonly again?: () => Promise<void>
}

const FIRST_SHOWN = 4

/** "jutro, 27 listopada, 10:00–12:00: nikt do dowodów osobistych", with who would be there and the way to their plan. */
export function GapList({ gaps, mayPlanFor = () => false, again }: GapListProps) {
  const { gaps: words } = texts.value.schedule
  const [isWhole, setWhole] = useState(false)
  const groups = groupGaps(gaps)
  const shown = isWhole ? groups : groups.slice(0, FIRST_SHOWN)
  return (
    <>
      <ul class="gaps">
        {shown.map(({ key, hours, kind, names, unitName, away, remedy }) => (
          <li key={key}>
            <span class="gap-when">
              <IconCalendarOff size={18} aria-hidden="true" />
              <span>
                {nearDayText(hours.day)}, <span class="nowrap">{hoursText(hours.fromMinute, hours.toMinute)}</span>
              </span>
            </span>{' '}
            <span class="gap-what">
              <What kind={kind} names={names.map(said)} />
              {unitName ? <span class="soft"> ({said(unitName)})</span> : null}
              {away.length > 0 ? <Away away={away} mayPlanFor={mayPlanFor} /> : null}
              {remedy && again ? (
                <Remedy remedy={remedy} awayIds={away.map(({ id }) => id)} from={hours.from} again={again} />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {groups.length > FIRST_SHOWN ? (
        <div class="row">
          <Button kind="quiet" size="small" expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? words.fewer : words.more(groups.length)}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** One matter is named at once; of several, how many they are comes first. */
function What({ kind, names }: { readonly kind: GapGroup['kind']; readonly names: readonly string[] }) {
  const { gaps: words } = texts.value.schedule
  const [first = '', ...others] = names
  if (kind === 'unit') return <span class="strong">{words.gapInUnit(first)}</span>
  if (others.length === 0) return <span class="strong">{words.gap(first)}</span>
  return (
    <details class="gap-names">
      <summary class="strong">{words.gaps(names.length)}</summary>
      {names.join('; ')}
    </details>
  )
}

interface AwayProps {
  readonly away: GapView['away']
  readonly mayPlanFor: (personId: string) => boolean
}

function Away({ away, mayPlanFor }: AwayProps) {
  const { gaps: words } = texts.value.schedule
  const planned = away.filter(({ id }) => mayPlanFor(id))
  const rest = away.filter(({ id }) => !mayPlanFor(id))
  return (
    <span class="gap-away">
      {rest.length > 0 ? <span class="soft">{words.away(rest.map(({ name }) => name).join(', '))}</span> : null}
      {planned.map((person) => (
        <a key={person.id} href={`/absences/people/${encodeURIComponent(person.id)}`}>
          {words.plan(person.name)}
        </a>
      ))}
    </span>
  )
}
