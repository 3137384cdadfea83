import { type Language, written } from '../../models/domain/directory/directory.ts'
import { CAUSES } from '../../models/domain/quality/cause.ts'
import { QUESTIONS } from '../../models/domain/survey/survey.ts'
import type { AllTexts } from '../../models/texts/pl/all.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { DisclosedCount, FiguresView } from '../../models/wire/reports.ts'
import type { ReviewContent } from '../../models/wire/reviews.ts'
import type { Cell } from '../lists/cell.ts'
import { countCell } from '../reports/disclosedFigures.ts'

export const secondsCell = (ms: number | null): Cell => (ms === null ? '' : Math.round(ms / 1_000))
/** Never more than is: 99.6 of 100 are not all. */
export const percentCell = (share: number | null): Cell => (share === null ? '' : Math.floor(share * 100 + 1e-9))

/** No cause can be missing of a time of which they are forgotten. */
export const unlessForgotten = (
  { forgottenTo }: ReviewContent['causes'],
  count: DisclosedCount,
  { reviews }: Pick<AllTexts, 'reviews'>,
): Cell => (forgottenTo === undefined ? countCell(count) : reviews.forgotten)

/** A review as a list: part, what, this period, the one before. Times in seconds, shares in percent. */
export function reviewRows(content: ReviewContent, note: string, language: Language): readonly (readonly Cell[])[] {
  const texts = textsFor(language)
  const { reviews: words, times, quality, survey: asked } = texts
  const { all, units } = content.times
  const { before, causes, causesBefore, survey, proven } = content
  const number = (name: string, of: (figures: FiguresView) => Cell): readonly Cell[] => [
    words.numbers.title,
    name,
    of(all),
    of(before),
  ]
  const causeOf = (view: ReviewContent['causes'], at: number): Cell =>
    unlessForgotten(view, view.byCause[at]?.count ?? null, texts)
  return [
    [words.rows.section, words.rows.name, words.rows.value, words.rows.before],
    [words.period, '', content.first, content.last],
    number(times.figures.count, ({ count }) => countCell(count)),
    number(`${words.numbers.median} (s)`, ({ waits }) => secondsCell(waits.arrived.medianMs)),
    number(`${words.numbers.p90} (s)`, ({ waits }) => secondsCell(waits.arrived.p90Ms)),
    ...([0, 1, 2] as const).map((at) =>
      number(`${words.numbers.within(at + 1)} (%)`, ({ within }) => percentCell(within[at].share)),
    ),
    number(times.figures.escalated, ({ escalated }) => countCell(escalated)),
    number(times.figures.nonconforming, ({ nonconforming }) => countCell(nonconforming)),
    number(times.figures.nobodyCame, ({ nobodyCame }) => countCell(nobodyCame)),
    ...units.map((unit) => [words.units, written(unit.name, language), countCell(unit.count), '']),
    ...CAUSES.map((cause, at) => [
      words.causes.title,
      quality.causes[cause],
      causeOf(causes, at),
      causeOf(causesBefore, at),
    ]),
    ...content.actions.map(({ id, what, state, dueOn }) => [
      words.actions.title,
      quality.register.numbered(id, what),
      quality.register.states[state],
      dueOn,
    ]),
    [words.drills.title, words.drills.title, content.drills.count, ''],
    ...(proven
      ? [[words.proven.title, `${words.proven.share} (%)`, percentCell(proven.share), percentCell(proven.shareBefore)]]
      : []),
    ...(content.interpreters ?? []).flatMap(({ kind, asked: calls, connected, booked }) => [
      [words.interpreters, `${kind}: ${times.interpreters.asked}`, countCell(calls), ''],
      [words.interpreters, `${kind}: ${times.interpreters.connected}`, countCell(connected), ''],
      [words.interpreters, `${kind}: ${times.interpreters.booked}`, countCell(booked), ''],
    ]),
    ...(content.alternatives ?? []).map(({ building, reason, cases }) => [
      words.alternatives.title,
      `${texts.alternatives.building(building)}, ${texts.alternatives.reasons[reason]}`,
      countCell(cases),
      '',
    ]),
    ...QUESTIONS.map((question) => [
      words.survey.title(survey.quarter),
      asked.questions[question],
      survey.results[0]?.questions[question].mean ?? '',
      survey.before[question] ?? '',
    ]),
    [words.data.title, words.data.unconfirmed, countCell(all.unconfirmed), countCell(before.unconfirmed)],
    [
      words.data.title,
      words.data.missing,
      unlessForgotten(causes, causes.missing, texts),
      unlessForgotten(causesBefore, causesBefore.missing, texts),
    ],
    [words.data.title, words.data.open, countCell(all.open), countCell(before.open)],
    [words.data.title, words.data.withoutUnit, countCell(content.withoutUnit), ''],
    [words.note.title, note, '', ''],
  ]
}
