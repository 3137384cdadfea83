import { csvText } from '../../api/lists/writeCsv.ts'
import { bringsInList, previews } from '../support/directoryLists.ts'
import { startOffice } from '../support/startOffice.ts'

test('a formula in a cell of the export is text to a spreadsheet, and the same text to Parter', () => {
  expect(csvText([['=1+1', '+48 22', '-2', '@a', "'x", '-', 'a;"b"\nc']])).toBe(
    `'=1+1;'+48 22;'-2;'@a;''x;-;"a;""b""\nc"\r\n`,
  )
})

test.each(['csv', 'xlsx'] as const)(
  'the export as %s is exactly what is read: nothing would change',
  async (format) => {
    const office = await startOffice()
    const admin = await office.visitor('admin')
    const { bytes, name } = await admin.file(`/api/directory/export/people?format=${format}`)
    expect(name).toBe(`osoby.${format}`)
    const shown = (await previews(admin, bytes)).body
    expect(shown.questions).toEqual([])
    expect(shown.problems).toEqual([])
    expect(new Set(shown.rows.map(({ state }) => state))).toEqual(new Set(['known']))
    expect(shown.missingPeople).toEqual([])
    expect((await bringsInList(admin, bytes)).body).toMatchObject({ added: 0, changed: 0, known: 14 })
  },
)
