import type { Instant } from '../../../models/domain/clock.ts'
import type { SkipReason } from '../../../models/domain/request/request.ts'
import type { Texts } from '../../../models/texts/pl/everyPage.ts'
import type { HistoryLine } from '../../../models/wire/views.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** A line of a history, with people as they are to be called. */
export type ToldLine = Omit<HistoryLine, 'by' | 'person' | 'called' | 'skipped'> & {
  readonly by?: Named
  readonly person?: Named
  readonly called?: readonly Named[]
  readonly skipped?: readonly { readonly person: Named; readonly why: SkipReason }[]
}

export interface HistorySentence<Line extends ToldLine = ToldLine> {
  readonly from: Instant
  /** Later than `from` where several tries of the timer are told in one sentence. */
  readonly to: Instant
  readonly text: string
  /** What is told, or the last of what is told together. */
  readonly line: Line
}

/**
 * The history as people read it: what happened, who did it, by which way. Tries of the timer that came to the same,
 * one after the other, are one sentence.
 */
export function historySentences<Line extends ToldLine>(
  lines: readonly Line[],
  texts: Texts,
  dayAndTime: (at: Instant) => string,
): readonly HistorySentence<Line>[] {
  const known = new Set<string>()
  const runs: Run<Line>[] = []
  for (const line of lines) {
    const what = whatOf(line, known, texts)
    for (const { id } of line.called ?? []) known.add(id)
    const run = runs.at(-1)
    if (run && run.what === what && line.kind === 'step' && run.last.kind === 'step') {
      run.tries += line.times ?? 1
      run.last = line
    } else runs.push({ what, from: line.at, tries: line.times ?? 1, last: line })
  }
  return runs.map((run) => ({
    from: run.from,
    to: run.last.at,
    text: sentenceOf(run, texts, dayAndTime),
    line: run.last,
  }))
}

/** Lines of the timer that say the same again, or one line of any kind. */
interface Run<Line extends ToldLine> {
  readonly what: string
  readonly from: Instant
  tries: number
  last: Line
}

const namesOf = (people: readonly Named[]): string => people.map(({ name }) => name).join(', ')

function sentenceOf(
  { what, tries, last: line }: Run<ToldLine>,
  texts: Texts,
  dayAndTime: (at: Instant) => string,
): string {
  const { board: words, common, outcomes, declineReasons, extendReasons } = texts
  const reasons: Readonly<Record<string, string>> = {
    ...declineReasons,
    ...extendReasons,
    // "A meeting" is what was agreed at the end, and why somebody could not come before it.
    ...(line.kind === 'decline' ? {} : outcomes),
    alone: texts.visit.wayOut.historyAlone,
    yes: common.yes,
    no: common.no,
    proved: words.historyProved,
    fasterThanStairs: words.historyTooFast,
  }
  const parts = [
    tries > 1 ? words.historyTries(tries) : undefined,
    what,
    line.person && line.person.id !== line.by?.id ? line.person.name : undefined,
    line.kind !== 'step' && line.called && line.called.length > 0
      ? `${words.called}: ${namesOf(line.called)}`
      : undefined,
    line.minutes === undefined ? undefined : common.minutesShort(line.minutes),
    line.reason === undefined ? undefined : reasons[line.reason],
    line.dueAt === undefined ? undefined : dayAndTime(line.dueAt),
    skippedOf(line, texts),
  ]
  const who = line.by ? `${line.by.name}: ` : ''
  return who + parts.filter(isSaid).join(' · ')
}

/** What a step of the timer did is said by whom it called; an answer by telephone was recorded by somebody else. */
function whatOf(line: ToldLine, known: ReadonlySet<string>, texts: Texts): string {
  const { board: words, history } = texts
  if (line.kind === 'accept' && line.person && line.person.id !== line.by?.id) return words.historyByPhone
  if (line.kind === 'raise' && !line.by) return words.historyRung
  if (line.kind !== 'step') return history[line.kind]
  const called = line.called ?? []
  if (called.length === 0) return words.historyNobody
  return called.every(({ id }) => known.has(id))
    ? words.historyRingsAgain(namesOf(called))
    : words.historyCalled(namesOf(called))
}

function skippedOf({ skipped = [] }: ToldLine, texts: Texts): string | undefined {
  const { board: words, skipReasons } = texts
  if (skipped.length === 0) return undefined
  return `${words.skipped}: ${skipped.map(({ person, why }) => `${person.name} (${skipReasons[why]})`).join(', ')}`
}

const isSaid = (part: string | undefined): part is string => part !== undefined
