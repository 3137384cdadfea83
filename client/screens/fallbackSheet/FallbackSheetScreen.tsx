import { IconPrinter } from '@tabler/icons-preact'
import { useEffect } from 'preact/hooks'
import type { SheetView } from '../../../models/wire/readiness.ts'
import { NotKept } from '../../parts/kept/NotKept.tsx'
import { extensionOf, inOneLine, roomOf } from '../../parts/people/whereabouts.ts'
import { fallbackSheet } from '../../state/fallbackSheet.ts'
import { said, texts } from '../../state/language.ts'
import { path } from '../../state/live.ts'
import { office } from '../../state/office.ts'
import { dayAndTime, dayOf, serverNow, timeOrDay } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import './fallbackSheet.css'
import { sheetWords } from './words.ts'

type Line = SheetView['lines'][number]

/** For BOK when Parter is silent: whom to telephone for which matter today, on paper and without a server. */
export function FallbackSheetScreen() {
  const words = sheetWords.value
  useEffect(() => void fallbackSheet.load(), [])
  const view = fallbackSheet.copy.value?.view
  const isOfToday = view !== undefined && dayOf(view.at) === dayOf(serverNow())
  const isLive = path.value.kind === 'alive' && !fallbackSheet.isStale.value
  return (
    <Screen title={words.title} class="fallback-sheet stack">
      <div class="row spread">
        <p class="fallback-lead">
          {words.lead} {isOfToday ? words.ofToday : ''}
        </p>
        {view ? (
          <Button kind="primary" onPress={() => print()}>
            <IconPrinter size={20} aria-hidden="true" />
            {words.print}
          </Button>
        ) : null}
      </div>
      {view ? null : <NotKept of={fallbackSheet} failed={words.failed} />}
      {view && !isLive ? (
        <Notice kind="warn">
          {words.offline(dayAndTime(view.at))} {isOfToday ? '' : words.ofAnotherDay}
        </Notice>
      ) : null}
      {view ? (
        <>
          <p class="strong">
            {inOneLine([office.value ? said(office.value.name) : '', words.asOf(dayAndTime(view.at))])}
          </p>
          <div class="sheet">
            <DataTable
              caption={words.caption}
              quietCaption
              isCardsWhenNarrow
              columns={columns()}
              rows={view.lines}
              rowKey={(line) => line.matters.map(({ pl }) => pl).join()}
            />
          </div>
        </>
      ) : null}
    </Screen>
  )
}

function columns(): readonly Column<Line>[] {
  const words = sheetWords.value
  return [
    {
      key: 'matters',
      title: words.matters,
      cell: ({ unitName, matters }) => (
        <span class="fallback-matters">
          {unitName ? <span class="soft">{said(unitName)}</span> : null}
          <span>{matters.map(said).join('; ')}</span>
        </span>
      ),
    },
    {
      key: 'call',
      title: words.call,
      cell: ({ call }) =>
        call.length === 0 ? (
          words.nobody
        ) : (
          <ol class="fallback-call">
            {call.map(({ person, as }) => (
              <li key={person.id}>
                <span class="strong">{person.name}</span>{' '}
                {inOneLine([extensionOf(person), roomOf(person), as === 'competent' ? '' : texts.value.calledAs[as]])}
              </li>
            ))}
          </ol>
        ),
    },
    {
      key: 'away',
      title: words.away,
      cell: ({ away }) =>
        away.map(({ person, until }) => words.awayUntil(person.name, timeOrDay(until))).join('; ') || words.nobodyAway,
    },
  ]
}
