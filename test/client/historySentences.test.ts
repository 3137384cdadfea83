import { historySentences } from '../../client/parts/request/historySentences.ts'
import { momentText } from '../../models/texts/moments.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { HistoryLine } from '../../models/wire/views.ts'
import { person } from './views.ts'

const en = textsFor('en')
const dayAndTime = (at: number) => momentText(at, 'dayAndTime', { locale: en.locale, timeZone: 'Europe/Warsaw' })
const told = (...lines: readonly HistoryLine[]) => historySentences(lines, en, dayAndTime).map(({ text }) => text)

const step = (at: number, called: readonly string[], fields: Partial<HistoryLine> = {}): HistoryLine => ({
  at,
  kind: 'step',
  status: 'calling',
  called: called.map(person),
  ...fields,
})
const nobody = (at: number): HistoryLine => step(at, [], { skipped: [{ person: person('magda'), why: 'unreachable' }] })

describe('the history of a request, as people read it', () => {
  test('says whom the timer called, and whom it rang again', () => {
    expect(told(step(0, ['magda']), step(30, ['magda']), step(60, ['magda']), step(90, ['ryszard']))).toEqual([
      'called: magda',
      '2 tries · rang again: magda',
      'called: ryszard',
    ])
  })

  test('says when a meeting was agreed, in the office’s time', () => {
    const dueAt = Date.UTC(2026, 11, 1, 9)
    const [ended] = told({ at: 0, kind: 'finish', status: 'ended', reason: 'meeting', dueAt })
    expect(ended).toBe(`finished · ${en.outcomes.meeting} · 1 December at 10:00`)
    const declined = told({ at: 0, kind: 'decline', status: 'calling', reason: 'meeting' })
    expect(declined).toEqual([`cannot come · ${en.declineReasons.meeting}`])
  })

  test('folds tries that found nobody into one line, from the first to the last', () => {
    const lines = [nobody(0), nobody(1), nobody(2), step(3, ['ryszard']), nobody(4)]
    expect(historySentences(lines, en, dayAndTime).map(({ line: _told, ...rest }) => rest)).toEqual([
      { from: 0, to: 2, text: '3 tries · nobody could be called · Skipped: magda (Parter is off)' },
      { from: 3, to: 3, text: 'called: ryszard' },
      { from: 4, to: 4, text: 'nobody could be called · Skipped: magda (Parter is off)' },
    ])
  })

  test('tells an answer by telephone from one on the screen', () => {
    const accept = { at: 0, kind: 'accept', status: 'accepted' } as const
    expect(told({ ...accept, by: person('magda'), minutes: 3 })).toEqual(['magda: accepted · 3\u00a0min'])
    expect(told({ ...accept, by: person('clerk'), person: person('magda') })).toEqual([
      'clerk: accepted by phone · magda',
    ])
  })

  test('never folds what people did', () => {
    const noted: HistoryLine = { at: 0, kind: 'noted', status: 'calling', by: person('ryszard') }
    expect(told(noted, { ...noted, at: 1 })).toHaveLength(2)
  })
})
