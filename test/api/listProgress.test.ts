import type { DirectoryImportResult, DirectoryPreview } from '../../models/wire/directoryImport.ts'
import { STEPS_TYPE, type StepLine } from '../../models/wire/listSteps.ts'
import { listBody } from '../support/directoryLists.ts'
import type { OfficePerson } from '../support/officePerson.ts'
import { startOffice } from '../support/startOffice.ts'

const ROWS = 400
const LIST = [
  'Imię i nazwisko;E-mail;Referat;Pokój',
  ...Array.from({ length: ROWS }, (_, at) => `Osoba Nowak${'abcdefghij'.charAt(at % 10)};n${at}@gmina.example;Taxes;3`),
].join('\n')

async function inSteps<Result>(person: OfficePerson, path: string, body: unknown) {
  const { status, body: text } = await person.post<string>(path, body, { headers: { accept: STEPS_TYPE } })
  const lines = text.trim().split('\n')
  return { status, lines: lines.map((line) => JSON.parse(line) as StepLine<Result>) }
}

const stepsIn = (lines: readonly StepLine<unknown>[]) => [
  ...new Set(lines.flatMap((line) => ('progress' in line ? [line.progress.step] : []))),
]

test('whoever waits for a list hears each step, never backwards, and at the end what came of it', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const shown = await inSteps<DirectoryPreview>(admin, '/api/directory/imports/preview', listBody(LIST))
  expect(shown.status).toBe(200)
  expect(['open', 'read', 'compare', 'check'].filter((step) => stepsIn(shown.lines).includes(step as never))).toEqual(
    stepsIn(shown.lines),
  )
  expect(stepsIn(shown.lines)).toContain('open')
  const last = shown.lines.at(-1)
  if (!last || !('result' in last)) throw new Error('The answer has no end.')
  expect(last.result.rows).toHaveLength(ROWS)
  const body = { ...listBody(LIST), digest: last.result.digest }
  const taken = await inSteps<DirectoryImportResult>(admin, '/api/directory/imports', body)
  await admin.settles()
  expect(stepsIn(taken.lines).at(-1)).toBe('take')
  expect(taken.lines.at(-1)).toMatchObject({ result: { added: ROWS } })
})

test('what is refused after the first step is refused in the last line, in the reader’s language', async () => {
  const office = await startOffice()
  const admin = await office.visitor('admin')
  const body = { ...listBody('Login;Pokój\newa;215\n'), digest: 'A'.repeat(22) }
  const { status, lines } = await inSteps(admin, '/api/directory/imports', body)
  expect(status).toBe(200)
  expect(lines.at(-1)).toEqual({ refused: expect.objectContaining({ code: 'changedMeanwhile' }) })
})

test('what is refused at once is refused as everywhere', async () => {
  const office = await startOffice()
  const mayor = await office.visitor('mayor')
  const refused = await mayor.post('/api/directory/imports/preview', listBody(LIST), {
    headers: { accept: STEPS_TYPE },
  })
  expect(refused).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
})
