import { IconChartBar, IconPrinter } from '@tabler/icons-preact'
import type { ResponseTimes } from '../../../models/wire/reports.ts'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { mayView } from '../../frame/views.ts'
import { ControlChart } from '../../parts/charts/ControlChart.tsx'
import { HeatMap } from '../../parts/charts/HeatMap.tsx'
import { LimitBars } from '../../parts/charts/LimitBars.tsx'
import { SpentChart } from '../../parts/charts/SpentChart.tsx'
import { SpreadChart } from '../../parts/charts/SpreadChart.tsx'
import { timesWords } from '../../parts/charts/words.ts'
import { countText } from '../../parts/disclosed/countText.ts'
import { Exports } from '../../parts/lists/Exports.tsx'
import { dateText } from '../../parts/schedule/days.ts'
import { asQuery, useFilter } from '../../parts/times/filter.ts'
import { said, texts } from '../../state/language.ts'
import { dayOf } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { BigNumbers } from './BigNumbers.tsx'
import { Definitions } from './Definitions.tsx'
import { Filters } from './Filters.tsx'
import { InterpreterTable } from './InterpreterTable.tsx'
import { Question } from './Question.tsx'
import { StageTable } from './StageTable.tsx'
import { UnitTable } from './UnitTable.tsx'
import { useResponseTimes } from './useResponseTimes.ts'
import './times.css'

/** For whoever answers for a unit, and for quality: how fast the office comes, of which requests, and what that means. */
export function TimesScreen() {
  const words = timesWords.value
  const { filter, ask, clear } = useFilter()
  const { loaded, again } = useResponseTimes(asQuery(filter), ({ all }) => words.filter.told(countText(all.count)))
  const { times, fault, isLoading } = loaded
  return (
    <Screen title={words.title} class="times stack" quietHeading>
      <SupervisionParts here="figures" />
      {times ? <Filters filter={filter} ask={ask} clear={clear} choices={times.choices} period={times} /> : null}
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {!times && isLoading ? <p class="sheet panel soft times-wait">{words.loading}</p> : null}
      {times ? (
        <div class="times-answer stack" aria-busy={isLoading}>
          <p class="row spread">
            <span>{words.range(dateText(dayOf(times.from)), dateText(dayOf(times.to - 1)))}</span>
            <span class="row">
              {mayView('supervision') ? <a href={`/figures/stories?${asQuery(filter)}`}>{words.stories}</a> : null}
              {mayView('targets') ? <a href="/targets">{texts.value.frame.targets}</a> : null}
              <Exports path="/reports/response-times/export" question={asQuery(filter)} />
              <Button kind="quiet" size="small" onPress={() => print()}>
                <IconPrinter size={18} aria-hidden="true" />
                {words.print}
              </Button>
            </span>
          </p>
          <Question filter={filter} choices={times.choices} />
          <Answer times={times} />
        </div>
      ) : null}
    </Screen>
  )
}

/** Fewer say nothing about an office. */
const FEW = 10

function Answer({ times }: { readonly times: ResponseTimes }) {
  const words = timesWords.value
  if (times.all.count === 0)
    return (
      <div class="sheet">
        <EmptyState icon={<IconChartBar size={48} />} title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      </div>
    )
  const { all, limits, weeks, hours, spread, spent, units } = times
  const dayText = (day: string): string => dateText(day)
  return (
    <>
      {all.count !== null && all.count < FEW ? (
        <Notice kind="info">
          <p>{words.few(all.count)}</p>
        </Notice>
      ) : null}
      <BigNumbers times={times} />
      <LimitBars within={all.within} limits={limits} countText={countText} />
      <ControlChart weeks={weeks} dayText={dayText} countText={countText} />
      <SpreadChart counts={spread} arrived={all.waits.arrived} countText={countText} />
      <HeatMap hours={hours} limits={limits.limits} countText={countText} />
      <SpentChart
        rows={[
          { id: 'all', name: words.units.all, ...spent },
          ...units.map((row) => ({ ...row.spent, id: row.unitId, name: said(row.name) })),
        ]}
        countText={countText}
      />
      <StageTable figures={all} />
      <UnitTable times={times} />
      <InterpreterTable rows={times.interpreters} />
      <p class="soft">
        {words.notPersonal} {times.isProtected ? words.protectedHint : ''}
      </p>
      <Definitions />
    </>
  )
}
