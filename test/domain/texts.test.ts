import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What somebody may have typed, as a password too, or written in a list: data, nothing that Parter says. */
const DATA = [
  'api/accounts/passwordRules.ts',
  ...['codePages', 'headings', 'timeCell'].map((name) => `api/lists/${name}.ts`),
  ...['absenceShape', 'hoursShape', 'usuallyLeftOut'].map((name) => `api/scheduleImport/${name}.ts`),
  ...['firstNames', 'itemShapes', 'peopleShape', 'whereCell'].map((name) => `api/directoryImport/${name}.ts`),
]

const sources = ['api', 'client', 'models']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter(
    (path) => /\.tsx?$/.test(path) && !path.startsWith('models/texts/') && !DATA.some((each) => path.startsWith(each)),
  )
  .map((path) => ({ path, code: withoutComments(readFileSync(join(ROOT, path), 'utf8')) }))

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

/** Where each sentence stands, and whether it is one or is made of what it is given. */
function* shapeOf(texts: object, path = ''): Generator<string> {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'object' && value !== null) yield* shapeOf(value, `${path}${key}.`)
    else if (value !== '') yield `${path}${key}: ${typeof value}`
  }
}

const found = (pattern: RegExp, where = /./): readonly string[] =>
  sources
    .filter(({ path }) => where.test(path))
    .flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([text]) => `${path}: ${text.trim()}`))

describe('the sentences', () => {
  const [first, ...others] = LANGUAGES.map((language) => [...shapeOf(textsFor(language))].sort())

  test('every language says the same things, and leaves none of them empty', () => {
    expect(first?.length).toBeGreaterThan(500)
    for (const other of others) expect(other).toEqual(first)
  })

  test('stand in models/texts: no Polish word is anywhere else', () => {
    expect(sources.length).toBeGreaterThan(400)
    expect(found(/\p{L}+[ąćęłńóśźż]\p{L}*|[ąćęłńóśźż]\p{L}+/giu)).toEqual([])
  })

  test('stand in models/texts: no screen has a word of its own, but the name of the program', () => {
    const written = found(/(?<![=)])>[^<>{}();=&|]*\p{L}{2}[^<>{}();=&|]*<\//gu, /\.tsx$/)
    expect(written.filter((each) => !each.endsWith('>Parter</'))).toEqual([])
    expect(found(/\b(aria-label|title|placeholder|alt|label|hint)="[^"]*\p{L}[^"]*"/gu, /\.tsx$/)).toEqual([])
  })

  test('a language is one folder and one line: no code takes a sentence from the folder of one language', () => {
    const imports = found(/^import .*models\/texts\/(?:pl|en)\/.*$|^.*import\(.*models\/texts\/(?:pl|en)\/.*$/gm)
    expect(imports.filter((each) => !/: import type /.test(each))).toEqual([])
    // Version 1 for other programs is as it was described to them.
    const schemas = found(/z\.strictObject\(\{\s*(?:pl|en): .*/g, /^models\/wire\/(?!apiV1)/)
    expect(schemas).toEqual([])
    expect(found(/.*locale\.startsWith\(.*/g)).toEqual([])
  })
})

test.each(LANGUAGES)('a number that could be read as a month is said to be a number (%s)', (language) => {
  const { accessRequests, quality } = textsFor(language)
  const { register, action } = quality
  const said = [
    ...[accessRequests.near, accessRequests.late].flatMap((of) => [of(['2026-4']), of(['2026-4', '2026-5'])]),
    ...[accessRequests.moveOf, register.moveOf].map((of) => of('-', '2026-4')),
    ...[accessRequests.moved, accessRequests.entered, accessRequests.reminder.lead].map((of) => of('2026-4', '-')),
    ...[register.moved, register.numbered].map((of) => of('2026-4', '-')),
    ...[register.of, action.amendTitle, action.saved].map((of) => of('2026-4')),
  ]
  for (const sentence of said) expect(sentence).toMatch(/ ?(nr|no\.) 2026-4/)
})
