import type { Instant } from '../../../models/domain/clock.ts'
import type { EscalationStep } from '../../../models/domain/request/escalation.ts'
import type { StoryView } from '../../../models/wire/stories.ts'
import { historySentences } from '../../parts/request/historySentences.ts'
import { said, texts } from '../../state/language.ts'
import { dayAndTime } from '../../state/time.ts'
import { storyWords } from './words.ts'

export interface StoryEvent {
  readonly from: Instant
  readonly to: Instant
  readonly text: string
  readonly rule?: EscalationStep
}

/** What happened, one after the other, by the role of whoever did it. */
export function storyLines(story: StoryView): readonly StoryEvent[] {
  const words = storyWords.value
  const people = story.people.map((each, at) => ({ id: String(at), name: nameOf(each) }))
  const named = (at: number) => people[at] ?? { id: String(at), name: words.clerk }
  const lines = story.lines.map(({ by, person, called, skipped, ...line }) => ({
    ...line,
    ...(by === undefined ? {} : { by: named(by) }),
    ...(person === undefined ? {} : { person: named(person) }),
    ...(called ? { called: called.map(named) } : {}),
    ...(skipped ? { skipped: skipped.map((each) => ({ ...each, person: named(each.person) })) } : {}),
  }))
  const told = historySentences(lines, texts.value, dayAndTime).map(({ from, to, text, line: { rule } }) => ({
    from,
    to,
    text,
    ...(rule ? { rule } : {}),
  }))
  const receipts = story.receipts.map(({ at, kind, person }) => ({
    from: at,
    to: at,
    text: words[kind](named(person).name),
  }))
  // What was told first at the same moment stays first: a call before its receipt.
  return [...told, ...receipts].toSorted((a, b) => a.from - b.from)
}

function nameOf({ as, number, position }: StoryView['people'][number]): string {
  const words = storyWords.value
  const role = as === undefined ? words.clerk : texts.value.calledAs[as]
  const which = number === undefined ? role : words.person(role, number)
  return position ? words.withPosition(which, said(position)) : which
}
