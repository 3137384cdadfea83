import { codePageChoices } from '../../api/lists/codePageChoices.ts'
import { decode, decodedAs } from '../../api/lists/codePages.ts'
import { CODE_PAGES, type CodePage } from '../../models/domain/lists/listImport.ts'
import { problemsIn, questionsIn, readsList, rowsIn } from '../support/listOffice.ts'

const ALPHABET = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ'

/** As a program writes it that knows only this code page. */
function encoded(text: string, codePage: CodePage, mark = false): Uint8Array {
  if (codePage === 'utf-8') return Buffer.from((mark ? '\u{FEFF}' : '') + text)
  if (codePage.startsWith('utf-16')) {
    const little = Buffer.from((mark ? '\u{FEFF}' : '') + text, 'utf16le')
    return codePage === 'utf-16le' ? little : little.swap16()
  }
  const letters = new Map(Array.from({ length: 256 }, (_, byte) => [decodedAs(Uint8Array.of(byte), codePage), byte]))
  return Uint8Array.from(text, (letter) => letters.get(letter) ?? 63)
}

const LIST = [
  'Osoba;Od;Do;Uwagi',
  'Szymon Frączek;07.12.2026;08.12.2026;',
  'Łukasz Czarnecki;07.12.2026;08.12.2026;',
  'Święcisława Źrebak-Gżegżółka;07.12.2026;08.12.2026;żądło',
].join('\r\n')

test('the alphabet of each code page is the one that Polish programs wrote', async () => {
  expect(Buffer.from(encoded('ąćęłńóśźż', 'windows-1250')).toString('hex')).toBe('b9e6eab3f1f39c9fbf')
  expect(Buffer.from(encoded('ąćęłńóśźż', 'iso-8859-2')).toString('hex')).toBe('b1e6eab3f1f3b6bcbf')
  expect(Buffer.from(encoded('ąćęłńóśźż', 'cp852')).toString('hex')).toBe('a586a988e4a298abbe')
  expect(Buffer.from(encoded('ĄĆĘŁŃÓŚŹŻ', 'cp852')).toString('hex')).toBe('a48fa89de3e0978dbd')
  for (const codePage of CODE_PAGES)
    expect((await decode(encoded(ALPHABET, codePage, true))).text.replace('\u{FEFF}', '')).toBe(ALPHABET)
})

test.each(CODE_PAGES.flatMap((codePage) => [true, false].map((mark) => ({ codePage, mark }))))(
  'a list written in $codePage (mark: $mark) is read, and nobody is asked',
  async ({ codePage, mark }) => {
    const found = await readsList(encoded(LIST, codePage, mark))
    expect(questionsIn(found)).toEqual([])
    expect(problemsIn(found)).toEqual([])
    expect(rowsIn(found).map((row) => row.split(' ')[1])).toEqual(['fraczek', 'czarnecki', 'zrebak'])
    expect(found.table.decoded.codePage).toBe(codePage)
  },
)

test.each<[string, CodePage, string]>([
  ['Szymon Frączek', 'iso-8859-2', 'fraczek'],
  ['Szymon Frączek', 'windows-1250', 'fraczek'],
  ['Szymon Frączek', 'cp852', 'fraczek'],
  ['SZYMON FRĄCZEK', 'iso-8859-2', 'fraczek'],
  ['Łukasz Czarnecki', 'cp852', 'czarnecki'],
  ['Łukasz Czarnecki', 'iso-8859-2', 'czarnecki'],
])('one name is enough to know the code page: %s in %s', async (name, codePage, id) => {
  const found = await readsList(encoded(`Osoba;Od;Do\n${name};07.12.2026;08.12.2026`, codePage))
  expect(questionsIn(found)).toEqual([])
  expect(rowsIn(found)).toEqual([`2 ${id} 2026-12-07 - 2026-12-08`])
})

test('a list with tabs as a spreadsheet saves "Unicode text" is read', async () => {
  const found = await readsList(encoded(LIST.replaceAll(';', '\t'), 'utf-16le', true))
  expect(rowsIn(found)).toHaveLength(3)
})

test('one stray byte in a UTF-8 file damages its row and no other', async () => {
  const bytes = Buffer.from(LIST)
  const stray = Buffer.concat([
    bytes,
    Buffer.from('\r\nStanis'),
    Buffer.from([0xb3]),
    Buffer.from('aw Nowicki;07.12.2026;08.12.2026;'),
  ])
  const found = await readsList(stray)
  expect(questionsIn(found)).toEqual([])
  expect(rowsIn(found)).toHaveLength(3)
  expect(problemsIn(found)).toEqual(['5 damagedLetter Stanis\u{FFFD}aw Nowicki'])
  // In a column that is not read it damages nothing.
  const elsewhere = Buffer.concat([bytes, Buffer.from([0xb3])])
  expect(problemsIn(await readsList(elsewhere))).toEqual([])
})

test('bytes that may be this code page or that are a question, with the lines that differ', async () => {
  // Two German names speak for DOS, a Polish one for Windows: who knows.
  const bytes = Buffer.from('Osoba;Od;Do;Uwagi\nJ\u{E4}ger W\u{B9}s B\u{E4}r;07.12.2026;08.12.2026;', 'latin1')
  const found = await readsList(bytes)
  expect(questionsIn(found)).toEqual(['codePage'])
  const choices = codePageChoices(found.table.decoded)
  for (const { lines } of choices) expect(lines).toHaveLength(1)
  expect(choices.find(({ codePage }) => codePage === 'windows-1250')?.lines).toEqual([
    'Jäger Wąs Bär;07.12.2026;08.12.2026;',
  ])
  const chosen = await readsList(bytes, { answers: { codePage: 'windows-1250' } })
  expect(chosen.table.decoded).toMatchObject({ codePage: 'windows-1250', isSure: true })
  expect(problemsIn(chosen)).toEqual(['2 personUnknown Jäger Wąs Bär'])
})

test('of every text with Polish letters three lines are shown, with another reading of them', async () => {
  const shownOf = async (text: string, codePage: CodePage, mark = false) =>
    codePageChoices(await decode(encoded(text, codePage, mark)))
  expect(await shownOf('Osoba;Od\r\nJan Nowak;1', 'utf-8')).toEqual([])
  expect(await shownOf('Osoba;Od\nŁucja Bąk;1', 'utf-8')).toEqual([
    { codePage: 'utf-8', lines: ['Łucja Bąk;1'] },
    { codePage: 'windows-1250', lines: ['Ĺ\u{81}ucja BÄ…k;1'.replace('\u{81}', ' ')] },
  ])
  // What says itself how it is written has no other reading.
  for (const codePage of ['utf-8', 'utf-16le'] as const)
    expect(await shownOf(LIST, codePage, true)).toEqual([{ codePage, lines: LIST.split('\r\n').slice(1) }])
  // Names that are the same in most readings tell less than the others.
  const names = ['Wójcik', 'Łoś', 'Ćmiel', 'Bąk', 'Źrebak']
  const [read, other] = await shownOf(names.join('\r'), 'iso-8859-2')
  expect(read).toEqual({ codePage: 'iso-8859-2', lines: ['Łoś', 'Bąk', 'Źrebak'] })
  expect(other?.lines).toEqual(['Ło¶', 'B±k', '¬rebak'])
  // In a line that is long the letters are seen.
  const [first] = await shownOf(`${'a'.repeat(300)} Łoś ${'b'.repeat(300)}`, 'utf-8')
  expect(first?.lines).toEqual([`${'a'.repeat(29)} Łoś ${'b'.repeat(66)}`])
})

test('a workbook, a picture or a page is no list', async () => {
  for (const bytes of [
    Buffer.from('PK\u{3}\u{4}\0\0\0'),
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    Buffer.from('%PDF-1.7 osoba;od'),
    Buffer.from('<html><table><tr><td>osoba</td></tr></table>'),
    Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 32)),
  ])
    await expect(readsList(bytes)).rejects.toThrow('listUnreadable')
})
