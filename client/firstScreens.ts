import type { Plugin } from 'vite'

/** What a clerk or an employee waits for in the morning, on a slow computer, with a client in front of them. */
const MOST_KB = 65
const FIRST_SCREENS = ['counter/CounterScreen.tsx', 'calls/CallsScreen.tsx']
const FIRST_SENTENCES = /models\/texts\/\w+\/atFirst\.ts$/
/** `texts` are not here yet when these are drawn: the compiler knows what `firstTexts` has, and not when it is asked. */
const ASKS_FOR_ALL = /import\s*\{[^}]*\btexts\b[^}]*\}\s*from\s*["'][^"']*language\.ts["']/

/** The counter and "My calls" stay small, and speak only what comes with them. */
export const firstScreens: Plugin = {
  name: 'parter-first-screens',
  apply: 'build',
  async writeBundle(_options, bundle) {
    const chunks = new Map(
      Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
    )
    const withImports = (names: readonly string[]): ReadonlySet<string> => {
      const all = new Set(names)
      for (const each of all) for (const next of chunks.get(each)?.imports ?? []) all.add(next)
      return all
    }
    const of = (is: (facade: string) => boolean): readonly string[] =>
      [...chunks.values()].filter(({ facadeModuleId }) => is(facadeModuleId ?? '')).map(({ fileName }) => fileName)
    const entry = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName)
    for (const screen of FIRST_SCREENS)
      for (const sentences of of((facade) => FIRST_SENTENCES.test(facade))) {
        const files = withImports([...entry, sentences, ...of((facade) => facade.endsWith(`/screens/${screen}`))])
        for (const id of [...files].flatMap((name) => chunks.get(name)?.moduleIds ?? []))
          if (ASKS_FOR_ALL.test(this.getModuleInfo(id)?.code ?? ''))
            this.error(`${id} comes with ${screen}: there it may speak \`firstTexts\` only`)
        const sizes = await Promise.all([...files].map((name) => gzipBytes(chunks.get(name)?.code ?? '')))
        const kB = sizes.reduce((sum, each) => sum + each, 0) / 1_000
        if (kB <= MOST_KB) continue
        const told = `${screen} with ${sentences} takes ${kB.toFixed(1)} kB of script: at most ${MOST_KB}`
        // Another Node may pack a little less: no office stays closed for that.
        if (process.env.CI) this.error(told)
        else this.warn(told)
      }
  },
}

async function gzipBytes(text: string): Promise<number> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(packed).arrayBuffer()).byteLength
}
