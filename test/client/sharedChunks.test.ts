import fc from 'fast-check'
import { firstScript, sentenceChunks, sharedChunks } from '../../client/sharedChunks.ts'

const ENTRIES = [
  'client/main.tsx',
  'client/screens/counter/CounterScreen.tsx',
  'client/screens/counter/dialogs/MoveDialog.tsx',
  'client/screens/calls/CallsScreen.tsx',
  'client/screens/supervision/SupervisionScreen.tsx',
  'client/screens/policies/PoliciesScreen.tsx',
  'client/screens/device/DeviceApp.tsx',
  'client/screens/setup/SetupScreen.tsx',
  'models/texts/pl/help.ts',
]

/** Modules by number: entries first, each imported by some of those before it. */
type Importers = readonly (readonly number[])[]

const programs: fc.Arbitrary<Importers> = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), {
  minLength: 5,
  maxLength: 60,
})

/** As the bundler is told: what is in the first script is in no other. */
function chunks(): ReturnType<typeof sharedChunks> {
  const [first, sentences, shared] = [firstScript(), sentenceChunks(), sharedChunks()]
  return (id, graph) => first(id, graph) ?? sentences(id, graph) ?? shared(id, graph)
}

/** As it reads where a file waits for its sentences. */
const codeOf = (id: string): string => (id.endsWith('Words.ts') ? 'export const words = await loadTexts()' : '')

/** The built file of each module: its name, or for what the bundler is left to, a file for each set of entries. */
function filesOf(drawn: Importers): {
  readonly files: readonly string[]
  readonly imports: readonly [number, number][]
} {
  const ids = [
    ...ENTRIES,
    ...drawn.map((_, index) => (index % 9 === 8 ? `client/a${index}Words.ts` : `client/a${index}.ts`)),
  ]
  const importers = ids.map((_, index) =>
    index < ENTRIES.length ? [] : [...new Set(drawn[index - ENTRIES.length]?.map((one) => one % index))],
  )
  const chunkOf = chunks()
  const graph = {
    getModuleInfo: (id: string) => ({
      importers: (importers[ids.indexOf(id)] ?? []).map((index) => ids[index] ?? ''),
      dynamicImporters: ENTRIES.includes(id) ? ['somebody'] : [],
      isEntry: id === ENTRIES[0],
      code: codeOf(id),
    }),
  }
  const entries = (index: number): readonly number[] =>
    index < ENTRIES.length ? [index] : [...new Set((importers[index] ?? []).flatMap(entries))].sort()
  return {
    files: ids.map((id, index) => chunkOf(id, graph) ?? entries(index).join()),
    imports: importers.flatMap((all, index) => all.map((one): [number, number] => [one, index])),
  }
}

test('whatever imports what, no two built files wait for each other', () => {
  fc.assert(
    fc.property(programs, (drawn) => {
      const { files, imports } = filesOf(drawn)
      const next = new Map<string, Set<string>>()
      for (const [from, to] of imports) {
        const [one = '', other = ''] = [files[from], files[to]]
        if (one !== other) next.set(one, (next.get(one) ?? new Set()).add(other))
      }
      const waitsFor = (file: string, way: readonly string[]): void => {
        expect(way).not.toContain(file)
        for (const each of next.get(file) ?? []) waitsFor(each, [...way, file])
      }
      for (const file of next.keys()) waitsFor(file, [])
    }),
  )
})

test('what people wait for brings nothing of others, the rest comes by room, and nobody waits for the sentences of others', () => {
  const importersOf: Readonly<Record<string, readonly string[]>> = {
    bothFirstScreens: [ENTRIES[1] ?? '', ENTRIES[2] ?? '', ENTRIES[3] ?? ''],
    counter: [ENTRIES[1] ?? '', ENTRIES[2] ?? ''],
    cards: [ENTRIES[2] ?? '', ENTRIES[4] ?? ''],
    others: [ENTRIES[4] ?? '', ENTRIES[5] ?? ''],
    alone: [ENTRIES[1] ?? ''],
    'client/counterWords.ts': [ENTRIES[1] ?? '', ENTRIES[3] ?? ''],
    limits: ['client/counterWords.ts'],
  }
  const graph = {
    getModuleInfo: (id: string) => ({
      importers: importersOf[id] ?? [],
      dynamicImporters: ENTRIES.includes(id) ? ['somebody'] : [],
      isEntry: false,
      code: codeOf(id),
    }),
  }
  const chunkOf = chunks()
  expect(Object.keys(importersOf).map((id) => chunkOf(id, graph))).toEqual([
    'shared-first-counter-calls',
    'shared-first-counter',
    'shared-common',
    'shared-board-desk',
    null,
    null,
    null,
  ])
})

test('a sentence stands in the file of its language that comes first, and in no file of another', () => {
  const importersOf: Readonly<Record<string, readonly string[]>> = {
    'models/texts/pl/atFirst.ts': ['models/texts/pl/everyPage.ts'],
    'models/texts/pl/plural.ts': ['models/texts/pl/atFirst.ts', 'models/texts/pl/later.ts'],
    'models/texts/pl/calls.ts': ['models/texts/pl/everyPage.ts', 'models/texts/pl/quality.ts'],
    'models/texts/pl/quality.ts': ['models/texts/pl/later.ts'],
    'models/texts/en/quality.ts': ['models/texts/en/later.ts'],
    'models/texts/pl/help.ts': [],
    'models/domain/limits.ts': ['models/texts/pl/atFirst.ts', 'models/texts/en/atFirst.ts'],
  }
  const graph = {
    getModuleInfo: (id: string) => ({ importers: importersOf[id] ?? [], dynamicImporters: [], isEntry: false }),
  }
  const chunkOf = sentenceChunks()
  expect(Object.keys(importersOf).map((id) => chunkOf(id, graph))).toEqual([
    'atFirst.pl',
    'atFirst.pl',
    'everyPage.pl',
    'later.pl',
    'later.en',
    null,
    null,
  ])
})
