import { IconAlertTriangleFilled, IconBell, IconCircleCheckFilled } from '@tabler/icons-preact'
import type { DrillLine, DrillView } from '../../../models/wire/drills.ts'
import { said, texts } from '../../state/language.ts'
import { dayAndTime, duration } from '../../state/time.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { drillWords } from './words.ts'

/** When and for whom, how it stands, who heard it after how long and how, who did not and why. */
export function drillColumns(): readonly Column<DrillView>[] {
  const drills = drillWords.value
  return [
    { key: 'when', title: drills.when, cell: (drill) => <WhenCell drill={drill} /> },
    { key: 'state', title: drills.state, cell: (drill) => <StateCell drill={drill} /> },
    { key: 'heard', title: drills.heard, cell: (drill) => <HeardCell drill={drill} /> },
    { key: 'not', title: drills.not, cell: (drill) => <NotCell drill={drill} /> },
  ]
}

const heard = ({ lines }: DrillView) => lines.filter(({ state }) => state === 'answered')
const missing = ({ lines }: DrillView) => lines.filter(({ state }) => state !== 'answered')

function WhenCell({ drill }: { readonly drill: DrillView }) {
  const drills = drillWords.value
  return (
    <span class="drill-cell">
      <span class="strong">{drill.whom ? said(drill.whom) : drills.everybody}</span>
      <span>{dayAndTime(drill.startedAt)}</span>
      <span class="soft">{drill.isPlanned ? drills.byPlan(drill.byName) : drills.by(drill.byName)}</span>
    </span>
  )
}

function StateCell({ drill }: { readonly drill: DrillView }) {
  const drills = drillWords.value
  const looks =
    drill.endedAt === undefined
      ? { Shape: IconBell, tone: 'blue', word: drills.running }
      : missing(drill).length === 0
        ? { Shape: IconCircleCheckFilled, tone: 'green', word: drills.allHeard }
        : { Shape: IconAlertTriangleFilled, tone: 'amber', word: drills.someNot }
  return (
    <span class={`badge tone-${looks.tone}`}>
      <looks.Shape size={18} aria-hidden="true" />
      {looks.word}
    </span>
  )
}

function HeardCell({ drill }: { readonly drill: DrillView }) {
  const drills = drillWords.value
  const lines = heard(drill).toSorted((a, b) => (a.answeredMs ?? 0) - (b.answeredMs ?? 0))
  const median = lines[Math.ceil(lines.length / 2) - 1]?.answeredMs
  return (
    <div class="drill-cell">
      <span class="strong">{drills.heardOf(lines.length, drill.lines.length)}</span>
      {median === undefined ? null : <span>{drills.usually(duration(median))}</span>}
      <ul>
        {lines.map((line) => (
          <li key={line.person.id}>
            {drills.after(line.person.name, duration(line.answeredMs ?? 0), channelOf(line))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function NotCell({ drill }: { readonly drill: DrillView }) {
  const drills = drillWords.value
  const lines = missing(drill)
  if (lines.length === 0) return <span class="soft">{drills.nobodyLeft}</span>
  return (
    <ul class="drill-cell">
      {lines.map((line) => (
        <li key={line.person.id}>
          <span class="strong">{line.person.name}</span>: {reasonOf(line)}
        </li>
      ))}
    </ul>
  )
}

function channelOf({ reach, channel }: DrillLine): string {
  const { channels } = drillWords.value
  if (channel === 'push') return channels.closed
  return reach === 'live' || reach === 'push' ? channels[reach] : channels.proven
}

function reasonOf({ state, reach, channel, deliveredMs }: DrillLine): string {
  const drills = drillWords.value
  const { readiness } = texts.value
  if (state === 'notCalled') return drills.notCalled(readiness.reasons[reach])
  if (state === 'displaced') return drills.displaced
  if (state === 'sent') return reach === 'push' ? drills.pushSent : drills.sent
  const what = channel === 'push' ? drills.pushDelivered : drills.waits[state]
  return deliveredMs === undefined ? what : drills.reachedAfter(what, duration(deliveredMs))
}
