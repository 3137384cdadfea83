import type { StoryView } from '../../../models/wire/stories.ts'
import { stepSentence } from '../../parts/policies/words.ts'
import { said, texts } from '../../state/language.ts'
import { duration, weekdayAndTime } from '../../state/time.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { type StoryEvent, storyLines } from './storyLines.ts'
import { storyWords } from './words.ts'

interface StoryProps {
  readonly story: StoryView
  readonly number: number
}

/** What one client lived through, from the first second. */
export function Story({ story, number }: StoryProps) {
  const words = storyWords.value
  const { matter, unit, place, raisedAt, waitsFrom } = story
  const heading = words.heading(number, weekdayAndTime(raisedAt))
  const about = [matter, unit, place].flatMap((name) => (name ? [said(name)] : [])).join(' · ')
  const rows = storyLines(story).map((event, at) => ({ ...event, id: String(at) }))
  type Row = (typeof rows)[number]
  const since = (at: number): string => stopwatch(Math.max(0, at - waitsFrom))
  return (
    <article class="sheet panel stack-s story" aria-labelledby={`story-${number}`}>
      <h2 id={`story-${number}`}>{heading}</h2>
      <p class="strong">{sumOf(story)}</p>
      <p class="soft">{about}</p>
      <DataTable
        caption={words.caption(heading)}
        quietCaption
        columns={[
          {
            key: 'time',
            title: words.time,
            isNumber: true,
            cell: ({ from, to }: Row) => <span class="nowrap">{timeText(since(from), since(to))}</span>,
          },
          { key: 'what', title: words.happened, cell: (event) => <What event={event} /> },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </article>
  )
}

/** Minutes and seconds, however long it took: 11:04. */
function stopwatch(ms: number): string {
  const seconds = Math.floor(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const timeText = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`)

function sumOf({ waitedMs, hasCome, isOpen, outcome }: StoryView): string {
  const words = storyWords.value
  const time = duration(waitedMs)
  const isHelped = hasCome || outcome === 'byPhone'
  const waited = isOpen && !hasCome ? words.waits(time) : isHelped ? words.waited(time) : words.nobodyCame(time)
  return outcome === undefined ? waited : `${waited} ${words.ended(texts.value.outcomes[outcome])}`
}

function What({ event: { text, rule } }: { readonly event: StoryEvent }) {
  return (
    <>
      {text}
      {rule ? <span class="story-rule">{storyWords.value.rule(stepSentence(rule))}</span> : null}
    </>
  )
}
