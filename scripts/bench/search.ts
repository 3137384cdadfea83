import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { createDirectorySearch } from '../../api/search/matterSearch.ts'
import { directoryOf, type Matter } from '../../models/domain/directory/directory.ts'
import { WAYS_PEOPLE_SAY_IT } from '../../test/support/waysPeopleSayIt.ts'
import { tellJson } from './bench.ts'

const MATTERS = 10_000
const ROUNDS = 2
const SYLLABLES = 'ra wo li che mo sta dzie ku nie bor go ty pa se lu kro wie za brze do'.split(' ')

/**
 * The search over an office far larger than any: the sample matters again and again, each with a place of its own and
 * a third of the words, so that common words stay common and the vocabulary grows. Asked in whole and as one types.
 */
const { directory } = sampleOffice()
const originals = [...directory.matters.values()]
const many = Array.from({ length: MATTERS }, (_, number) => enlarged(originals[number % originals.length], number))
const large = directoryOf({
  office: directory.office,
  employees: [...directory.employees.values()],
  units: [...directory.units.values()],
  places: [...directory.places.values()],
  matters: many.filter((matter) => matter !== undefined),
})

const before = performance.now()
const search = createDirectorySearch(large)
const builtMs = performance.now() - before

const queries = WAYS_PEOPLE_SAY_IT.flatMap(([said]) => [
  said,
  said.slice(0, 3),
  said.slice(0, Math.ceil(said.length / 2)),
])
for (const query of queries) search(query)
const times: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  for (const query of queries) {
    const start = performance.now()
    search(query)
    times.push(performance.now() - start)
  }
}
times.sort((a, b) => a - b)
const at = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(2)
console.log(`matter search, ${large.matters.size} matters, ${times.length} queries (whole, half, three letters)`)
console.log(
  `  built in ${builtMs.toFixed(0)} ms; median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms   (T14, mark: p99 5)`,
)
tellJson({
  bench: 'search',
  matters: MATTERS,
  builtMs,
  p50: Number(at(0.5)),
  p99: Number(at(0.99)),
  max: Number(at(1)),
})

function enlarged(matter: Matter | undefined, number: number): Matter | undefined {
  if (!matter) return undefined
  const own = `${place(number)} ${place(number * 7 + 3)}`
  return {
    ...matter,
    id: `${matter.id}-${number}`,
    name: { pl: `${matter.name.pl} ${own}`, en: matter.name.en },
    keywords: matter.keywords
      .filter((_, at) => (at + number) % 3 === 0)
      .map((keyword) => `${keyword} ${place(number)}`),
  }
}

/** An invented word, the same for the same number. */
function place(number: number): string {
  const size = SYLLABLES.length
  const letters = [number % size, Math.floor(number / size) % size, Math.floor(number / size ** 2) % size]
  return letters.map((letter) => SYLLABLES[letter] ?? '').join('')
}
