import { build, defineConfig, type Plugin } from 'vite'
import { firstScreens } from './firstScreens.ts'
import { firstScript, sentenceChunks, sharedChunks } from './sharedChunks.ts'

/** `npm run dev` says where the server beside these screens listens. */
const SERVER = `http://localhost:${process.env.PORT ?? 3000}`

const OUT = '../.build/client'

const SENTENCES = /models\/texts\//
/** The language of a sentence, from its folder: it is part of the built file's name. */
const LANGUAGE = /models\/texts\/(\w+)\//

/** The service worker is one script at the top, and knows by name every file that a page without a server needs. */
const serviceWorker: Plugin = {
  name: 'parter-service-worker',
  apply: 'build',
  async writeBundle(_options, bundle) {
    const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
    const shell = ['/', ...built.sort().map((name) => `/${name}`), '/icon.svg', '/manifest.webmanifest']
    await build({
      root: import.meta.dirname,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define: { SHELL: JSON.stringify(shell) },
      build: {
        outDir: OUT,
        emptyOutDir: false,
        rolldownOptions: { input: 'sw/worker.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
      },
    })
  },
}

/**
 * What the pages of the server need that are no part of the screens: a style sheet and a script, each of them under a
 * name that the server knows.
 */
const plainPages: Plugin = {
  name: 'parter-plain-pages',
  async writeBundle() {
    await build({
      root: import.meta.dirname,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: OUT,
        emptyOutDir: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: 'plain/follow.ts',
          output: {
            entryFileNames: 'plain.js',
            assetFileNames: ({ names: [name = ''] }) =>
              name.endsWith('.css') ? 'plain.css' : 'assets/[name]-[hash][extname]',
          },
        },
      },
    })
  },
  /** In development they are made when they are asked for. */
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url === '/plain.css') request.url = '/plain/plain.css?direct'
      if (request.url === '/plain.js') request.url = '/plain/follow.ts'
      next()
    })
  },
}

/** The first screens, what rings, and the cards of the counter, with what they say. */
const AT_ONCE = /\/(CounterScreen|CallsScreen|Ringing|RingingCards|Cards|atFirst|everyPage|later)[.-]/

/** Schemas are the server's: one constant taken from beside them would bring all of zod, more than the rest of a screen. */
const noSchemas: Plugin = {
  name: 'parter-no-schemas',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      const schemas = file.type === 'chunk' ? file.moduleIds.find((id) => id.includes('/zod/')) : undefined
      if (schemas) this.error(`${name} has zod in it: move what a screen imports out of a file with schemas`)
    }
  },
}

/**
 * The first script waits for its sentences (`client/state/language.ts`). Were they to take anything from it, both would
 * wait for ever, before an empty page.
 */
const sentencesStandAlone: Plugin = {
  name: 'parter-sentences-stand-alone',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const importsOf = (name: string): readonly string[] =>
      chunks.find(({ fileName }) => fileName === name)?.imports ?? []
    for (const { fileName, facadeModuleId } of chunks.filter(({ isDynamicEntry }) => isDynamicEntry)) {
      if (!facadeModuleId || !SENTENCES.test(facadeModuleId)) continue
      const needed = new Set(importsOf(fileName))
      for (const each of needed) for (const name of importsOf(each)) needed.add(name)
      const waiting = chunks.find((chunk) => needed.has(chunk.fileName) && (chunk.isEntry || chunk.name === 'first'))
      if (waiting) this.error(`${fileName} needs ${waiting.fileName}: sentences may import sentences and limits only`)
    }
  },
}

/**
 * Files that wait for each other: what one takes from the other while it begins is not there yet, so that a component
 * is `undefined` and an "[object Object]" on the screen.
 */
const noCircles: Plugin = {
  name: 'parter-no-circles',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = new Map(
      Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
    )
    const done = new Set<string>()
    const look = (name: string, way: readonly string[]): void => {
      if (way.includes(name)) this.error(`files that wait for each other: ${[...way, name].join(' → ')}`)
      if (done.has(name)) return
      for (const next of chunks.get(name)?.imports ?? []) look(next, [...way, name])
      done.add(name)
    }
    for (const name of chunks.keys()) look(name, [])
  },
}

/**
 * Each icon from a file of its own. Through the list of all five thousand, whoever draws one needs every other one that
 * is drawn anywhere: all of them would come with the first screen.
 */
const eachIcon: Plugin = {
  name: 'parter-each-icon',
  apply: 'build',
  enforce: 'pre',
  transform(code) {
    if (!code.includes(ICONS)) return undefined
    return code.replace(/^import \{([^}]*)\} from '@tabler\/icons-preact'$/gm, (_all, names: string) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => `import ${name} from '${ICONS}/dist/esm/icons/${name}.mjs'`)
        .join(';'),
    )
  },
}
const ICONS = '@tabler/icons-preact'

/** A connection of ours is a websocket or asks again and again (`client/state/transports.ts`): a third way is never opened. */
const twoTransports: Plugin = {
  name: 'parter-two-transports',
  apply: 'build',
  load: (id) => (/engine\.io-client\/.*\/webtransport\.js$/.test(id) ? 'export class WT {}' : undefined),
}

/** The screens. In development the server runs beside them, and the browser talks to one address. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    eachIcon,
    twoTransports,
    noSchemas,
    noCircles,
    sentencesStandAlone,
    firstScreens,
    serviceWorker,
    plainPages,
  ],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // The content security policy allows files of our own only: nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The names of what each file needs would be a twentieth of the first script; nobody waits for the others as long.
      resolveDependencies: (file, needed) => (AT_ONCE.test(file) ? needed : []),
    },
    rolldownOptions: {
      output: {
        // Named after everybody who shares them, the names alone would fill a kilobyte of the first script.
        chunkFileNames: ({ name, facadeModuleId }) => {
          const language = LANGUAGE.exec(facadeModuleId ?? '')?.[1]
          return `assets/${name.startsWith('shared') ? 'shared' : '[name]'}${language ? `.${language}` : ''}-[hash].js`
        },
        codeSplitting: {
          groups: [
            { name: firstScript(), debugName: 'first', priority: 1 },
            { name: sentenceChunks(), debugName: 'sentences', priority: 1, includeDependenciesRecursively: false },
            // What later screens share comes in few files too, each captured by itself: see there.
            {
              name: sharedChunks(),
              debugName: 'shared',
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: {
    // With the Host that the browser asked for: the server refuses what comes from another origin than its own.
    proxy: {
      '/api': { target: SERVER },
      '/socket.io': { target: SERVER, ws: true },
      '/dzwonek': { target: SERVER },
      '/wizyta': { target: SERVER },
    },
  },
})
