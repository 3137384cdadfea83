import { once } from 'node:events'
import { buffer, text } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { listStream } from '../../api/lists/listFile.ts'
import { zipParts } from '../../api/lists/xlsx/zipParts.ts'
import type { ExportFormat } from '../../models/domain/lists/directoryLists.ts'

/* A list of any length leaves as it is read: whoever takes it slowly makes nobody hold it. */

const ROW = Array.from({ length: 9 }, (_, column) => `${column}-${'x'.repeat(30)}`)

/** So many batches of a hundred rows; how many of them were asked for, and whether it was told to stop. */
function longList(batches: number) {
  const seen = { made: 0, isOver: false }
  async function* rows() {
    try {
      for (; seen.made < batches; seen.made += 1)
        yield Array.from({ length: 100 }, (_, at) =>
          seen.made + at === 0 ? ['heading'] : [...ROW, `${Math.random()}`],
        )
    } finally {
      seen.isOver = true
    }
  }
  return { rows: rows(), seen }
}

/** Until nothing more happens by itself. */
async function quiet(made: () => number): Promise<void> {
  for (let before = -1; before !== made(); ) {
    before = made()
    for (let turns = 0; turns < 200; turns += 1) await nextTurn()
  }
}

describe.each<ExportFormat>(['csv', 'xlsx'])('a long list as %s', (format) => {
  test('is made no further than it is taken', async () => {
    const { rows, seen } = longList(20_000)
    const file = listStream([{ name: 'list', rows }], { format })
    await once(file, 'readable')
    await quiet(() => seen.made)
    // Two million rows would be 700 MB; what waits here is some hundred kilobytes.
    expect(seen.made).toBeLessThan(60)
    file.destroy()
    await quiet(() => seen.made)
    expect(seen.made).toBeLessThan(60)
  })

  test('is whole in the end, row after row', async () => {
    const { rows, seen } = longList(30)
    const bytes = await buffer(listStream([{ name: 'list', rows }], { format }))
    expect(seen.isOver).toBe(true)
    const whole =
      format === 'csv' ? `${bytes}` : await text(await (await zipParts(bytes)).open('xl/worksheets/sheet1.xml'))
    expect(whole.match(format === 'csv' ? /^0-x/gm : /<t xml:space="preserve">0-x/g)).toHaveLength(30 * 100 - 1)
    expect(whole).toContain('heading')
  })

  test('breaks off where its rows do, and never looks complete', async () => {
    async function* broken() {
      yield [['heading'], ...Array.from({ length: 400 }, () => ROW)]
      throw new Error('the store is away')
    }
    await expect(buffer(listStream([{ name: 'list', rows: broken() }], { format }))).rejects.toThrow(
      'the store is away',
    )
  })
})
