import { pino } from 'pino'
import { steadyClock } from '../../api/clock.ts'
import { ColumnMeanings } from '../../api/lists/columnMeanings.ts'
import { seconds } from '../../models/domain/clock.ts'
import { MOST_COLUMN_MEANINGS } from '../../models/domain/lists/columnMeaning.ts'
import { bringsInList, previews } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

const list = (heading: string, room: string) => `Login;${heading}\newa;${room}\n`
const COLUMNS = { columns: [{ index: 1, as: 'room' }] }

test('what the columns of a file mean is asked once: the next one of these headings is known, to everybody and after a restart', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  expect((await previews(admin, list('Gdzie siedzi', '215'))).body.questions).toMatchObject([{ kind: 'column' }])
  await bringsInList(admin, list('Gdzie siedzi', '215'), { answers: COLUMNS })
  await office.restart()
  const next = (await previews(admin, list('Gdzie siedzi', '216'))).body
  expect(next).toMatchObject({ questions: [], asBefore: COLUMNS.columns, rows: [{ state: 'changed' }] })
  // Sent again with what was taken over: it is the same.
  expect(await bringsInList(admin, list('Gdzie siedzi', '216'), { answers: COLUMNS }, next.digest)).toMatchObject({
    status: 200,
  })
  // Whoever says otherwise is believed.
  const other = await previews(admin, list('Gdzie siedzi', '217'), {
    answers: { columns: [{ index: 1, as: 'ignored' }] },
  })
  expect(other.body).toMatchObject({ rows: [{ state: 'known' }] })
  expect(other.body.asBefore).toBeUndefined()
})

test('so many are remembered, and nothing that stands in the file; the one that was not used for longest is forgotten', async () => {
  const office = await startOffice()
  const { clock, memory } = office
  const meanings = new ColumnMeanings({
    clock: steadyClock(clock),
    log: pino({ level: 'silent' }),
    store: memory.columnMeanings,
  })
  const file = (at: number) => ({ kind: 'people', headings: ['Login', `Nagłówek ${at}`] })
  for (let at = 0; at <= MOST_COLUMN_MEANINGS; at += 1) {
    clock.set(clock.now() + seconds(1))
    await meanings.keep(file(at), [{ index: 1, as: 'values', take: ['Jan Kowalski'] }])
  }
  await meanings.idle()
  const kept = await memory.columnMeanings.all()
  expect(kept).toHaveLength(MOST_COLUMN_MEANINGS)
  expect(JSON.stringify(kept)).not.toMatch(/Jan|Nagłówek/)
  expect(meanings.of(file(0))).toBeUndefined()
  expect(meanings.of(file(1))).toEqual([{ index: 1, as: 'values' }])
})
