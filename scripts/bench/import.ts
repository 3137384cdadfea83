import { exportRows } from '../../api/directoryImport/exportDirectory.ts'
import { readDirectoryList } from '../../api/directoryImport/readDirectoryList.ts'
import { peopleFinderInTurns } from '../../api/lists/peopleFinder.ts'
import { csvText } from '../../api/lists/writeCsv.ts'
import { writeWorkbook } from '../../api/lists/xlsx/writeWorkbook.ts'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { type Directory, directoryOf, type Employee } from '../../models/domain/directory/directory.ts'
import { LIST_MAX_ROWS } from '../../models/domain/lists/listImport.ts'
import { textsFor } from '../../models/texts/texts.ts'

/**
 * The list of the largest office: as a telephone list of people who are all new, and as Parter writes it, in which one
 * cell of each row is other than before. Beside each how long the longest turn was: so long would a call have waited.
 */
const { directory } = sampleOffice()
const [model] = directory.employees.values()
if (!model) throw new Error('The sample office has no people.')
const SYLLABLES = 'ra wo li che mo sta dzie ku nie bor go ty pa se lu kro wie za brze do'.split(' ')
const word = (number: number): string =>
  [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20].map((at) => SYLLABLES[at] ?? '').join('')
const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const people = Array.from(
  { length: LIST_MAX_ROWS },
  (_, at): Employee => ({
    ...model,
    id: `p${at}`,
    name: `Anna ${titled(word(at))}`,
    room: String(100 + (at % 300)),
    extension: String(1_000 + at),
    email: `p${at}@gmina.example`,
    substituteIds: at > 0 ? [`p${at - 1}`] : [],
  }),
)
const large = directoryOf({
  office: directory.office,
  employees: [...directory.employees.values(), ...people],
  units: [...directory.units.values()],
  matters: [...directory.matters.values()],
  places: [...directory.places.values()],
})
const unit = directory.units.get(model.unitId)?.name.pl ?? ''
const telephones = [
  ['Nazwisko i imię', 'Referat', 'Pokój', 'Telefon'],
  ...people.map(({ name, room, extension }) => [name, unit, `pok. ${room}`, `tel. 22 123 45 67 wew. ${extension}`]),
]
const words = textsFor('pl')
const written = exportRows('people', {
  directory: large,
  detailsOf: () => ({}),
  headings: words.lists.directoryColumns,
  features: words.directory.features,
})
const moved = written.slice(0, LIST_MAX_ROWS).map((cells, at) => (at === 0 ? cells : cells.with(10, '999')))

await measure('a telephone list of new people, as text', directory, Buffer.from(csvText(telephones)))
await measure('the same as a workbook', directory, await writeWorkbook({ name: 'Telefony', rows: telephones }))
await measure('a list as Parter writes it, each row changed', large, Buffer.from(csvText(moved)))

async function measure(what: string, office: Directory, file: Buffer): Promise<void> {
  const find = await peopleFinderInTurns(office.employees.values())
  let [longest, isDone, last] = [0, false, performance.now()]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) setImmediate(look)
  }
  setImmediate(look)
  const began = performance.now()
  const { decided, questions } = await readDirectoryList({
    kind: 'people',
    file: file.toString('base64'),
    context: {
      now: 0,
      timeZone: office.office.timeZone,
      directory: office,
      answers: { floors: 'firstDigit' },
      find,
      personOfLogin: () => undefined,
      personOfNumber: () => undefined,
      accountLoginOf: () => undefined,
      view: (id) => ({ id }) as never,
      newId: (place) => place,
    },
  })
  isDone = true
  const ms = performance.now() - began
  console.log(
    `${what}: ${decided.rows.length} rows, ${(file.length / 1024).toFixed(0)} kB, ${questions.length} questions`,
  )
  console.log(`  ${ms.toFixed(0)} ms, longest turn ${longest.toFixed(0)} ms`)
}
