import type { ListedPerson } from '../../api/directoryImport/listedPerson.ts'
import { readPeople } from '../../api/directoryImport/readPeople.ts'
import { tableQuestions } from '../../api/lists/tableQuestions.ts'
import type { ListAnswers } from '../../models/wire/listImport.ts'
import { encoded } from './telephoneLists/encoded.ts'
import { TEXT_LISTS } from './telephoneLists/textLists.ts'
import { WORKBOOK_LISTS } from './telephoneLists/workbookLists.ts'

const LISTS = [...TEXT_LISTS, ...WORKBOOK_LISTS]

const reads = (file: Buffer, answers: ListAnswers = {}) =>
  readPeople({
    file: file.toString('base64'),
    answers,
    isUnit: () => false,
    context: { now: 0, timeZone: 'Europe/Warsaw', find: () => ({ candidateIds: [] }), answers },
  })

const say = ({ row, name, unit, position, floor, room, extension }: ListedPerson): string =>
  `${row} ${name} | ${unit ?? ''} | ${position ?? ''} | ${floor ?? ''} | ${room ?? ''} | ${extension ?? ''}`

test('there are at least eight layouts', () => expect(LISTS.length).toBeGreaterThanOrEqual(8))

test.each(LISTS.map((list) => [list.what, list] as const))('%s', async (_what, list) => {
  const found = await reads(await list.file(), list.answers)
  expect(tableQuestions(found)).toEqual([])
  expect(found.rows.flat().map(say)).toEqual(list.people)
  expect(found.problems.map(({ row, problem, value }) => `${row} ${problem} ${value}`.trim())).toEqual(
    list.problems ?? [],
  )
  expect(found.lines).toMatchObject(list.lines)
  // Nothing is lost in silence: each line is something.
  const { all, ...parts } = found.lines
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(all)
})

test.each(LISTS.filter(({ answers }) => answers).map((list) => [list.what, list] as const))(
  '%s: first it is asked, with a proposal',
  async (_what, { file, answers = {} }) => {
    const questions = tableQuestions(await reads(await file()))
    const proposed = questions.map((question) => question.kind === 'column' && [question.index, question.suggested])
    expect(proposed).toEqual(answers.columns?.map(({ index, as }) => [index, as]))
  },
)

const one = async (heading: string, row: string) => {
  const [people] = (await reads(encoded(`${heading}\n${row}\n`, 'utf-8'))).rows
  return people?.map(say).join(' + ') ?? ''
}

test.each<[string, string, string]>([
  ['Kowalska Anna', 'Nazwisko i imię', 'Anna Kowalska'],
  ['Anna Kowalska', 'Nazwisko i imię', 'Anna Kowalska'],
  ['KOWALSKA Anna', 'Osoba', 'Anna Kowalska'],
  ['Kowalska, Anna', 'Osoba', 'Anna Kowalska'],
  ['mgr inż. Anna Kowalska-Żak', 'Osoba', 'Anna Kowalska-Żak'],
  ['dr hab. n. med. Jan O’Hara', 'Osoba', 'Jan O’Hara'],
  ['ŻÓŁĆ-ĆMA JÓZEFA', 'Nazwisko i imię', 'Józefa Żółć-Ćma'],
  ['Adam Marek', 'Nazwisko i imię', 'Marek Adam'],
  ['p. A. Kowalska', 'Osoba', 'A. Kowalska'],
])('%s under "%s" is %s', async (cell, heading, name) => {
  expect(await one(`${heading};Referat`, `"${cell}";Biuro Rady`)).toContain(`2 ${name} |`)
})

test.each<[string, string]>([
  ['309', '309'],
  ['wew. 309', '309'],
  ['tel. 22 123 45 67 wew. 309', '309'],
  ['(22) 123-45-67', '22 123 45 67'],
  ['+48 22 123 45 67', '+48 22 123 45 67'],
  ['309 / 310', '309, 310'],
  ['309, fax 22 123 45 68', '309'],
  ['0309', '0309'],
])('the telephone "%s" is %s', async (cell, number) => {
  expect(await one('Osoba;Referat;Telefon', `Anna Kowalska;Biuro Rady;"${cell}"`)).toMatch(`| ${number}`)
})

test('as many telephones as people are theirs in this order; another number of them is nobody’s', async () => {
  const heading = 'Osoba;Referat;Telefon'
  expect(await one(heading, 'Anna Kowalska, Jan Nowak;Biuro Rady;"309, 310"')).toBe(
    '2 Anna Kowalska | Biuro Rady |  |  |  | 309 + 2 Jan Nowak | Biuro Rady |  |  |  | 310',
  )
  const found = await reads(encoded(`${heading}\nAnna Kowalska, Jan Nowak;Biuro Rady;"309, 310, 311"`, 'utf-8'))
  expect(found.problems).toMatchObject([{ row: 2, column: 'Telefon', problem: 'whichOfThem' }])
})
