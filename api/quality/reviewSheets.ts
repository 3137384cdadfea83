import { type Language, written } from '../../models/domain/directory/directory.ts'
import { CAUSES } from '../../models/domain/quality/cause.ts'
import { EDITIONS, FIGURES } from '../../models/domain/reports/definitions.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { DisclosedCount } from '../../models/wire/reports.ts'
import type { ReviewContent } from '../../models/wire/reviews.ts'
import type { Cell } from '../lists/cell.ts'
import type { Sheet } from '../lists/xlsx/writeWorkbook.ts'
import { countCell } from '../reports/disclosedFigures.ts'
import { percentCell, reviewRows, secondsCell, unlessForgotten } from './reviewRows.ts'

interface Telling {
  readonly note: string
  readonly language: Language
  readonly timeZone: string
}

/** A review as a workbook: the review itself first, then a sheet for each thing that is counted on with. */
export function reviewSheets(content: ReviewContent, { note, language, timeZone }: Telling): [Sheet, ...Sheet[]] {
  const texts = textsFor(language)
  const { reviews: words, times, quality } = texts
  const { sheets } = words
  const cellOrNone = (count: DisclosedCount | undefined): Cell => (count === undefined ? '' : countCell(count))
  const { causes, causesBefore, drills, interpreters = [], alternatives = [], proven } = content
  return [
    { name: sheets.review, rows: reviewRows(content, note, language) },
    {
      name: sheets.weeks,
      rows: [
        [sheets.week, times.figures.count, sheets.median],
        ...content.times.weeks.map(({ day, count, medianMs }) => [day, countCell(count), secondsCell(medianMs)]),
      ],
    },
    {
      name: sheets.definitions,
      rows: [
        [sheets.figure, sheets.edition, sheets.definition],
        ...FIGURES.map((figure) => [times.figures[figure], EDITIONS[figure], times.definitions.says[figure]]),
      ],
    },
    {
      name: words.causes.title,
      rows: [
        [quality.explain.cause, words.numbers.now, words.numbers.before],
        ...CAUSES.map((cause, at) => [
          quality.causes[cause],
          unlessForgotten(causes, causes.byCause[at]?.count ?? null, texts),
          unlessForgotten(causesBefore, causesBefore.byCause[at]?.count ?? null, texts),
        ]),
        [
          quality.missing,
          unlessForgotten(causes, causes.missing, texts),
          unlessForgotten(causesBefore, causesBefore.missing, texts),
        ],
      ],
    },
    {
      name: words.actions.title,
      rows: [
        [
          words.actions.what,
          '',
          quality.explain.cause,
          sheets.dueOn,
          words.state,
          sheets.before,
          sheets.beforeOf,
          sheets.after,
          sheets.afterOf,
        ],
        ...content.actions.map(({ id, what, cause, dueOn, state, effect }) => [
          id,
          what,
          quality.causes[cause],
          dueOn,
          quality.register.states[state],
          cellOrNone(effect?.before.nonconforming),
          cellOrNone(effect?.before.requests),
          cellOrNone(effect?.after.nonconforming),
          cellOrNone(effect?.after.requests),
        ]),
      ],
    },
    {
      name: words.drills.title,
      rows: [
        [sheets.startedAt, sheets.called, sheets.heard],
        ...(drills.each ?? []).map(({ startedAt, called, heard }) => [
          momentCell(startedAt, timeZone),
          countCell(called),
          countCell(heard),
        ]),
      ],
    },
    {
      name: words.proven.title,
      rows: [
        [words.proven.matter, words.proven.minutes, words.proven.open, `${words.proven.share} (%)`],
        ...(proven?.matters ?? []).map((each) => [
          written(each.name, language),
          each.proven,
          each.open,
          percentCell(each.open === 0 ? null : each.proven / each.open),
        ]),
      ],
    },
    {
      name: words.interpreters,
      rows: [
        [
          times.interpreters.kind,
          ...INTERPRETERS.map((name) => times.interpreters[name]),
          `${times.interpreters.median} (s)`,
          `${times.interpreters.p90} (s)`,
        ],
        ...interpreters.map((row) => [
          row.kind,
          ...INTERPRETERS.map((name) => countCell(row[name])),
          secondsCell(row.medianMs),
          secondsCell(row.p90Ms),
        ]),
      ],
    },
    {
      name: words.alternatives.title,
      rows: [
        [
          words.alternatives.building,
          words.alternatives.reason,
          words.alternatives.cases,
          words.alternatives.nobodyCame,
        ],
        ...alternatives.map(({ building, reason, cases, nobodyCame }) => [
          texts.alternatives.building(building),
          texts.alternatives.reasons[reason],
          countCell(cases),
          countCell(nobodyCame),
        ]),
      ],
    },
  ]
}

const INTERPRETERS = ['asked', 'connected', 'nobody', 'givenUp', 'booked', 'urgent', 'cancelled'] as const

function momentCell(at: number, timeZone: string): string {
  const { day, minuteOfDay } = localTime(at, timeZone)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${day} ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`
}
