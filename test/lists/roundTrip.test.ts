import fc from 'fast-check'
import { exportRows } from '../../api/directoryImport/exportDirectory.ts'
import { readDirectoryList } from '../../api/directoryImport/readDirectoryList.ts'
import { peopleFinder } from '../../api/lists/peopleFinder.ts'
import { csvText } from '../../api/lists/writeCsv.ts'
import { writeWorkbook } from '../../api/lists/xlsx/writeWorkbook.ts'
import {
  type Directory,
  directoryOf,
  type Employee,
  LANGUAGES,
  type Language,
  type ListKeys,
  type Matter,
  PLACE_FEATURES,
  type Place,
} from '../../models/domain/directory/directory.ts'
import { DIRECTORY_LISTS, type DirectoryList } from '../../models/domain/lists/directoryLists.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { smallOffice } from '../support/smallOffice.ts'

/** Whatever somebody may have typed on the page: formulas, separators, quotation marks, words that mean something. */
const text = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...'aąBŁ1 ;",=+-@\'|/.()&<_x0041'), maxLength: most }),
      fc.constantFrom(
        'Anna Nowak',
        'Nowak Anna',
        'Razem',
        'Referat Finansowy',
        'pok. 12',
        '012',
        '=1+1',
        "'x",
        'wew. 3',
        'II p.',
        'wakat',
        'A i B',
        'ul. Rynek 1, 2',
      ),
    )
    .map((typed) => typed.replace(/\s+/g, ' ').trim().slice(0, most).trim())
    // A hyphen alone is what clears a cell.
    .map((typed) => (/^[-–—]$/.test(typed) ? '' : typed))
const filled = (most: number) => text(most).map((typed) => (typed === '' ? 'x' : typed))
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,11}$/)

const directories = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 8 }),
    unitNames: fc.uniqueArray(filled(20), {
      minLength: 1,
      maxLength: 3,
      selector: (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
    }),
    seed: fc.infiniteStream(
      fc.record({
        name: filled(30),
        position: text(20),
        english: text(20),
        building: text(10),
        room: text(10),
        extension: text(20),
        floor: fc.integer({ min: -5, max: 99 }),
        pick: fc.nat(),
        isMailed: fc.boolean(),
        substitutes: fc.array(fc.nat(), { maxLength: 3 }),
      }),
    ),
  })
  .map(({ ids, unitNames, seed }): Directory => {
    const { office } = smallOffice()
    const units = unitNames.map((name, at) => ({
      id: `unit${at}`,
      name: { pl: name, en: '' },
      managerId: ids[0] ?? '',
    }))
    const employees = ids.map((personId): Employee => {
      const { name, position, english, building, room, extension, floor, pick, isMailed, substitutes } = seed.next()
        .value as never as Typed
      return {
        id: personId,
        name,
        position: { pl: position, en: english },
        unitId: `unit${pick % units.length}`,
        building,
        floor,
        room,
        extension,
        ...(pick % 4 === 0 ? {} : { keys: keysOf(personId, pick) }),
        ...(isMailed ? { email: `${personId.replaceAll('_', '')}x@gmina.example`.replace(/^-+/, '') } : {}),
        substituteIds: [...new Set(substitutes.map((at) => ids[at % ids.length] ?? ''))].filter(
          (each) => each !== personId,
        ),
      }
    })
    const matters = ids.map((matterId, at): Matter => {
      const { name, english, room, building, position, pick, isMailed, substitutes } = seed.next()
        .value as never as Typed
      return {
        id: matterId,
        name: { pl: `${name} ${at}`, en: english },
        keywords: [...new Set([name, position, room].map((word) => word.replaceAll(';', '').trim()))].filter(isFilled),
        ...(pick % 3 === 0 ? {} : { unitId: `unit${pick % units.length}` }),
        competentIds: [...new Set(substitutes.map((one) => ids[one % ids.length] ?? ''))],
        ...(isMailed ? { elsewhere: { pl: name, en: position } } : {}),
        ...(isMailed && isFilled(room) ? { elsewhereAddress: room } : {}),
        ...(isMailed && isFilled(building) ? { elsewhereHours: building } : {}),
      }
    })
    const places = ids.map((placeId, at): Place => {
      const { name, english, building, room, floor, pick } = seed.next().value as never as Typed
      const features = PLACE_FEATURES.filter((_, one) => (pick >> one) % 2 === 1)
      return {
        id: placeId,
        name: { pl: `${name} ${at}`, en: english },
        building,
        room,
        floor,
        codePrefix: `Ż${pick % 100}`,
        ...(features.length > 0 ? { features } : {}),
      }
    })
    return directoryOf({ office, units, employees, matters, places })
  })

const keysOf = (personId: string, pick: number): ListKeys => ({
  ...(pick % 4 === 1 ? {} : { number: `${personId}/${pick % 100}` }),
  ...(pick % 4 === 2 ? {} : { login: `${personId}.x`.toLowerCase() }),
})

const isFilled = (word: string): boolean => word !== '' && !/^[-–—]$/.test(word)

interface Typed extends Omit<Employee, 'position'> {
  readonly position: string
  readonly english: string
  readonly pick: number
  readonly isMailed: boolean
  readonly substitutes: readonly number[]
}

const reads = (kind: DirectoryList, directory: Directory, file: Buffer) =>
  readDirectoryList({
    kind,
    file: file.toString('base64'),
    context: {
      now: 0,
      timeZone: 'Europe/Warsaw',
      directory,
      answers: {},
      find: peopleFinder(directory.employees.values()),
      personOfLogin: () => undefined,
      personOfNumber: () => undefined,
      accountLoginOf: () => undefined,
      view: (personId) => ({ id: personId }) as never,
      newId: (place) => place,
    },
  })

const exported = (kind: DirectoryList, directory: Directory, language: Language) =>
  exportRows(kind, {
    directory,
    detailsOf: ({ keys = {}, email }) => ({ ...keys, ...(email === undefined ? {} : { email }) }),
    headings: textsFor(language).lists.directoryColumns,
    features: textsFor(language).directory.features,
  })

test.each(DIRECTORY_LISTS)(
  'whatever is in a directory: the list of %s that is written is the list that is read',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(directories, fc.constantFrom(...LANGUAGES), fc.boolean(), async (directory, language, isCsv) => {
        const rows = exported(kind, directory, language)
        const file = isCsv ? Buffer.from(`\u{FEFF}${csvText(rows)}`) : await writeWorkbook({ name: 'list', rows })
        const { decided, questions, problems, lines } = await reads(kind, directory, file)
        expect({ problems, questions, changes: decided.changes }).toEqual({ problems: [], questions: [], changes: [] })
        expect(lines.read).toBe(rows.length - 1)
      }),
      { numRuns: 150, seed: 20261129 },
    )
  },
)

const LISTED = { people: 'employees', matters: 'matters', places: 'places' } as const

test.each(['people', 'matters', 'places'] as const)(
  'what is written of the %s of one office brings them into another',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(directories, async (directory) => {
        const file = Buffer.from(csvText(exported(kind, directory, 'pl')))
        const empty = { ...directory, [LISTED[kind]]: new Map() }
        const { decided, problems } = await reads(kind, empty, file)
        expect(problems).toEqual([])
        expect(decided.changes.map(({ after }) => after)).toEqual([...directory[LISTED[kind]].values()])
      }),
      { numRuns: 100, seed: 20261129 },
    )
  },
)
