import type { Figure } from '../../../models/domain/reports/definitions.ts'
import { EDITIONS } from '../../../models/domain/reports/definitions.ts'
import { QUESTIONS } from '../../../models/domain/survey/survey.ts'
import { LEAST_FOR_MEAN } from '../../../models/domain/survey/surveyResults.ts'
import type { DisclosedCount, FiguresView, UnitRow } from '../../../models/wire/reports.ts'
import type { ReviewContent as Content } from '../../../models/wire/reviews.ts'
import { ControlChart } from '../../parts/charts/ControlChart.tsx'
import { decimal } from '../../parts/charts/decimal.ts'
import { LimitBars } from '../../parts/charts/LimitBars.tsx'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { qualityWords } from '../../parts/quality/words.ts'
import { dateText } from '../../parts/schedule/days.ts'
import { surveyWords } from '../../parts/survey/words.ts'
import { shareText, timeText } from '../../parts/times/told.ts'
import { said, texts } from '../../state/language.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Alternatives, Interpreters, Proven } from './Annex.tsx'
import { periodName } from './periodName.ts'
import { reviewWords } from './words.ts'

/** Two values of one thing: of this period, and of the one before. */
interface Pair {
  readonly name: string
  readonly defined?: Figure
  readonly now: string
  readonly before: string
}

/** What matters first: with the conclusions it is one sheet of paper. */
export function ReviewContent({ content }: { readonly content: Content }) {
  const words = reviewWords.value
  return (
    <>
      <Pairs title={words.numbers.title} first={words.numbers.figure} rows={figuresIn(content)} />
      <Causes content={content} />
      <Actions content={content} />
    </>
  )
}

/** Everything else, for whoever asks: on paper it can be left out. */
export function ReviewAnnex({ content }: { readonly content: Content }) {
  const words = reviewWords.value
  const { times, drills, proven, interpreters, alternatives } = content
  return (
    <div class="review-annex stack">
      <h2>{words.annex}</h2>
      <LimitBars within={times.all.within} limits={times.limits} countText={countText} />
      <ControlChart weeks={times.weeks} dayText={(day) => dateText(day)} countText={countText} />
      {times.units.length > 0 ? <Units units={times.units} /> : null}
      {proven ? <Proven proven={proven} /> : null}
      <section class="sheet panel stack-s">
        <h2>{words.drills.title}</h2>
        <p>
          {drills.count === 0
            ? words.drills.none
            : words.drills.told(String(drills.count), countText(drills.called), countText(drills.heard))}
        </p>
      </section>
      {interpreters ? <Interpreters rows={interpreters} /> : null}
      {alternatives ? <Alternatives rows={alternatives} /> : null}
      <Survey content={content} />
      <Pairs title={words.data.title} first={words.data.what} rows={dataIn(content)} />
    </div>
  )
}

function Pairs({
  title,
  first,
  rows,
}: {
  readonly title: string
  readonly first: string
  readonly rows: readonly Pair[]
}) {
  const { numbers } = reviewWords.value
  const { definitions } = timesWords.value
  return (
    <section class="sheet panel stack-s">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        quietCaption
        columns={[
          {
            key: 'name',
            title: first,
            cell: ({ name, defined }: Pair) => (
              <>
                {name}
                {defined ? <span class="soft"> ({definitions.edition(EDITIONS[defined])})</span> : null}
              </>
            ),
          },
          { key: 'now', title: numbers.now, isNumber: true, cell: ({ now }) => now },
          { key: 'before', title: numbers.before, isNumber: true, cell: ({ before }) => before },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </section>
  )
}

function figuresIn({ times: { all }, before, proven }: Content): readonly Pair[] {
  const { numbers } = reviewWords.value
  const { figures } = timesWords.value
  const pair = (name: string, defined: Figure, of: (figures: FiguresView) => string): Pair => ({
    name,
    defined,
    now: of(all),
    before: of(before),
  })
  const counted = (figure: 'count' | 'escalated' | 'nonconforming' | 'nobodyCame') =>
    pair(figures[figure], figure, (view) => countText(view[figure]))
  return [
    counted('count'),
    pair(numbers.median, 'arrived', ({ waits }) => timeText(waits.arrived.medianMs)),
    pair(numbers.p90, 'arrived', ({ waits }) => timeText(waits.arrived.p90Ms)),
    ...([0, 1, 2] as const).map((at) =>
      pair(numbers.within(at + 1), 'within', ({ within }) => shareText(within[at].share)),
    ),
    counted('escalated'),
    counted('nonconforming'),
    counted('nobodyCame'),
    ...(proven
      ? [
          {
            name: figures.proven,
            defined: 'proven' as const,
            now: shareText(proven.share),
            before: shareText(proven.shareBefore),
          },
        ]
      : []),
  ]
}

function dataIn({ times: { all }, before, causes, causesBefore, withoutUnit }: Content): readonly Pair[] {
  const { data } = reviewWords.value
  const { none } = timesWords.value
  return [
    { name: data.unconfirmed, now: countText(all.unconfirmed), before: countText(before.unconfirmed) },
    {
      name: data.missing,
      now: causeText(causes, causes.missing),
      before: causeText(causesBefore, causesBefore.missing),
    },
    { name: data.open, now: countText(all.open), before: countText(before.open) },
    { name: data.withoutUnit, now: countText(withoutUnit), before: none },
  ]
}

function Units({ units }: { readonly units: readonly UnitRow[] }) {
  const words = reviewWords.value
  const { figures, units: told } = timesWords.value
  const number = (key: string, title: string, cell: Column<UnitRow>['cell']): Column<UnitRow> => ({
    key,
    title,
    cell,
    isNumber: true,
  })
  return (
    <section class="sheet panel stack-s">
      <h2>{words.units}</h2>
      <DataTable
        caption={words.units}
        quietCaption
        isCardsWhenNarrow
        columns={[
          { key: 'unit', title: told.unit, cell: ({ name }: UnitRow) => said(name) },
          number('count', figures.count, ({ count }) => countText(count)),
          number('median', told.arrivedMedian, ({ waits }) => timeText(waits.arrived.medianMs)),
          number('within', told.within, ({ within }) => shareText(within[0].share)),
          number('nonconforming', figures.nonconforming, ({ nonconforming }) => countText(nonconforming)),
        ]}
        rows={units}
        rowKey={({ unitId }) => unitId}
      />
    </section>
  )
}

/** A count by cause: of a time of which causes are forgotten there is none. */
const causeText = ({ forgottenTo }: Content['causes'], count: DisclosedCount | undefined): string =>
  forgottenTo === undefined ? countText(count ?? null) : reviewWords.value.forgotten

function Causes({ content: { causes, causesBefore } }: { readonly content: Content }) {
  const words = reviewWords.value
  const { causes: names, missing, explain } = qualityWords.value
  if (causes.nonconforming === 0)
    return (
      <section class="sheet panel stack-s">
        <h2>{words.causes.title}</h2>
        <p>{words.causes.none}</p>
      </section>
    )
  if (causes.forgottenTo !== undefined)
    return (
      <section class="sheet panel stack-s">
        <h2>{words.causes.title}</h2>
        <p>{words.causes.forgotten(countText(causes.nonconforming), dateText(causes.forgottenTo))}</p>
      </section>
    )
  const rows = causes.byCause.map(({ cause, count }, at) => ({
    name: names[cause],
    now: causeText(causes, count),
    before: causeText(causesBefore, causesBefore.byCause[at]?.count),
  }))
  const last = {
    name: missing,
    now: causeText(causes, causes.missing),
    before: causeText(causesBefore, causesBefore.missing),
  }
  return <Pairs title={words.causes.title} first={explain.cause} rows={[...rows, last]} />
}

function Actions({ content: { actions } }: { readonly content: Content }) {
  const words = reviewWords.value
  const { register, causes, explain } = qualityWords.value
  return (
    <section class="sheet panel stack-s">
      <h2>{words.actions.title}</h2>
      {actions.length === 0 ? (
        <p>{words.actions.none}</p>
      ) : (
        <DataTable
          caption={words.actions.title}
          quietCaption
          isCardsWhenNarrow
          columns={[
            {
              key: 'what',
              title: words.actions.what,
              cell: ({ id, what }: Content['actions'][number]) => register.numbered(id, what),
            },
            { key: 'cause', title: explain.cause, cell: ({ cause }) => causes[cause] },
            { key: 'due', title: register.dueOn, cell: ({ dueOn }) => dateText(dueOn) },
            { key: 'state', title: words.state, cell: ({ state }) => register.states[state] },
            {
              key: 'effect',
              title: words.actions.effect,
              cell: effectText,
            },
          ]}
          rows={actions}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

function effectText({ effect, noEffect }: Content['actions'][number]): string {
  if (!effect) return noEffect === 'forgotten' ? reviewWords.value.forgotten : timesWords.value.none
  return [effect.before, effect.after]
    .map((side) => `${countText(side.nonconforming)}/${countText(side.requests)}`)
    .join(' → ')
}

function Survey({ content: { survey } }: { readonly content: Content }) {
  const { survey: words, numbers } = reviewWords.value
  const { questions } = surveyWords.value
  const { none } = timesWords.value
  const [whole] = survey.results
  const mean = (value: number | null | undefined): string =>
    value === null || value === undefined ? none : decimal(value, texts.value.locale)
  const title = words.title(periodName(survey.quarter))
  return (
    <section class="sheet panel stack-s">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        quietCaption
        columns={[
          {
            key: 'question',
            title: words.question,
            cell: (question: (typeof QUESTIONS)[number]) => questions[question],
          },
          {
            key: 'answered',
            title: words.answered,
            isNumber: true,
            cell: (question) => String(whole?.questions[question].answered ?? 0),
          },
          { key: 'mean', title: words.mean, isNumber: true, cell: (question) => mean(whole?.questions[question].mean) },
          { key: 'before', title: numbers.before, isNumber: true, cell: (question) => mean(survey.before[question]) },
        ]}
        rows={QUESTIONS}
        rowKey={(question) => question}
      />
      <p class="soft">{words.hint(LEAST_FOR_MEAN)}</p>
    </section>
  )
}
