/** What the bundler knows of a file. */
interface Graph {
  getModuleInfo(id: string): Imported | null
}
interface Imported {
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
  readonly isEntry: boolean
}

/** Sentences, and what waits for them: whoever shares a file with these would wait for the sentences of others. */
const WAITING = /models\/texts\/|words\.ts$/i
/** A code that is drawn, 25 kB for a few dialogs. */
const DRAWN = /node_modules\/qr\/|\/QrCode\.tsx$|\/qr\.css$/
/** Shared by so many that every screen needs most of it. */
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
    if (needed.size < 2 || [id, ...needed].some((each) => WAITING.test(each))) return null
    if (DRAWN.test(id)) return 'shared-drawn'
    const first = FIRST.filter((screen) => [...needed].some((each) => each.endsWith(screen)))
    if (first.length > 0) return ['shared-first', ...first.map(roomOf)].join('-')
    if (needed.size >= COMMON) return 'shared-common'
    return `shared-${[...new Set([...needed].map(roomOf))].sort().join('-')}`
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
  const isLoaded = isEntry || dynamicImporters.length > 0 || WAITING.test(id)
  // The bundler reuses its lists: they are read before it is asked again.
  const above = [...importers]
  const needed = new Set(isLoaded ? [id] : [])
  for (const each of above) for (const one of neededBy(each, graph, known)) needed.add(one)
  known.set(id, needed)
  return needed
}
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
