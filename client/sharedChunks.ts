/** What the bundler knows of a file. */
interface Graph {
  getModuleInfo(id: string): Imported | null
}
interface Imported {
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
  readonly isEntry: boolean
  readonly code?: string | null
}

const SENTENCES = /models\/texts\/(\w+)\//
/** What waits for sentences: whoever shares a file with it would wait for the sentences of others. */
const WAITS = /^(export )?const \w+ = await /m
/** A code that is drawn, 25 kB for a few dialogs. */
const DRAWN = /node_modules\/qr\/|\/QrCode\.tsx$|\/qr\.css$/
/** Shared by so many that every screen needs most of it, as it does what dialogs and cards share: some come with every page. */
const COMMON = 8
/** Where somebody waits, and what makes a call heard: with what these need comes nothing that only others share. */
const FIRST = [
  'client/screens/counter/CounterScreen.tsx',
  'client/screens/calls/CallsScreen.tsx',
  'client/frame/Ringing.tsx',
]

/**
 * In which file a module goes that several screens need: a file for each combination of rooms, so that a screen asks for
 * some thirty small files less than if each combination of screens had one. What more screens need never takes anything
 * from what fewer need, and so no two of these files can wait for each other.
 */
export function sharedChunks(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, ReadonlySet<string>>()
  return (id, graph) => {
    const needed = neededBy(id, graph, known)
    if (needed.size < 2 || [id, ...needed].some((each) => isWaitedFor(each, graph))) return null
    if (DRAWN.test(id)) return 'shared-drawn'
    const first = FIRST.filter((screen) => [...needed].some((each) => each.endsWith(screen)))
    if (first.length > 0) return ['shared-first', ...first.map(roomOf)].join('-')
    const rooms = new Set([...needed].map(roomOf))
    if (rooms.has('cards') || needed.size >= COMMON) return 'shared-common'
    return `shared-${[...rooms].sort().join('-')}`
  }
}

/** Which of these brings a sentence first; whatever comes after finds it there. */
const IN_TURN = ['atFirst', 'everyPage', 'later']

/** Sentences that several files of sentences share, each with the first of them: a language comes in three files, and not in ten. */
export function sentenceChunks(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, ReadonlySet<string>>()
  return (id, graph) => {
    const [, language] = SENTENCES.exec(id) ?? []
    if (language === undefined) return null
    const needed = [...neededBy(id, graph, known)]
    const first = IN_TURN.find((name) => needed.some((each) => each.endsWith(`/${language}/${name}.ts`)))
    return first === undefined ? null : `${first}.${language}`
  }
}

/** What every first page needs: one file, and not forty with headers of their own. */
export function firstScript(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, ReadonlySet<string>>()
  return (id, graph) =>
    [...neededBy(id, graph, known)].some((each) => graph.getModuleInfo(each)?.isEntry) ? 'first' : null
}

/** What is loaded of its own and brings this module with it; and what waits for sentences on the way. */
function neededBy(id: string, graph: Graph, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const before = known.get(id)
  if (before) return before
  const { importers, dynamicImporters, isEntry } = graph.getModuleInfo(id) ?? NOBODY
  const isLoaded = isEntry || dynamicImporters.length > 0 || isWaitedFor(id, graph)
  // The bundler reuses its lists: they are read before it is asked again.
  const above = [...importers]
  const needed = new Set(isLoaded ? [id] : [])
  for (const each of above) for (const one of neededBy(each, graph, known)) needed.add(one)
  known.set(id, needed)
  return needed
}
const isWaitedFor = (id: string, graph: Graph): boolean =>
  SENTENCES.test(id) || WAITS.test(graph.getModuleInfo(id)?.code ?? '')
const NOBODY: Imported = { importers: [], dynamicImporters: [], isEntry: false }

/** Where people are who load it: dialogs and cards follow their screen, whichever it is. */
function roomOf(id: string): string {
  if (id === 'client/frame/Ringing.tsx') return 'ringing'
  const [, folder = '', file = ''] = /client\/screens\/(\w+)\/(.+)$/.exec(id) ?? []
  if (folder === 'device') return 'device'
  if (!file.endsWith('Screen.tsx')) return 'cards'
  return ROOMS[folder] ?? 'desk'
}
const ROOMS: Readonly<Record<string, string>> = {
  counter: 'counter',
  calls: 'calls',
  supervision: 'board',
  readiness: 'board',
  absences: 'lists',
  directory: 'lists',
}
