import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { Store } from '../../models/store/store.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import { FIRST_LINK_MS, newFirstSecret } from './firstAdministrator.ts'

const LOOK_EVERY_MS = seconds(1)

/** Beside an embedded store: whoever may read this file may read the store. */
export const linkFileIn = (dataDir: string): string => join(dataDir, 'first-administrator-link.txt')

/** What the file is called by whoever asks for a new link, until they are answered: by a new file, or by none. */
export const askedFileOf = (file: string): string => `${file}.asked`

/** What is in the file, if there is one. */
export const readLinkFile = (file: string): string | undefined => ifThere(() => readFileSync(file, 'utf8'))

/** Undefined: the file is not there. To look first would be too late: whoever uses the link removes it at any moment. */
export function ifThere<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

export const linkText = (here: string, secret: string): string => `${here}/first-administrator#${secret}`

/** From this machine, and from others where browsers come by another name. */
export const linkTexts = (here: string, publicOrigin: string | undefined, secret: string): readonly string[] => [
  linkText(here, secret),
  ...(publicOrigin === undefined ? [] : [`or from elsewhere: ${linkText(publicOrigin, secret)}`]),
]

interface LinkFileDeps {
  readonly store: Store
  readonly clock: Clock
  readonly log: Logger
  readonly file: string
  /** The address under which this machine reaches the server. */
  readonly here: string
  readonly publicOrigin?: string | undefined
  /** Tells whoever reads the server's window of a link that was made anew. */
  say(sentence: string): void
}

/**
 * Keeps the link to the first administrator in a file of the server's user, as long as it is worth something. Whoever
 * removes the file, or renames it, asks for a new link, and makes the one before useless.
 */
export function keepLinkFile(deps: LinkFileDeps, secret: string | undefined): { stop(): Promise<void> } {
  const { store, clock, log, file, here, publicOrigin, say } = deps
  if (secret === undefined) {
    remove()
    return { stop: () => Promise.resolve() }
  }
  write(secret)
  const watch = repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed: 'the file of the link failed', go: look })
  return {
    stop() {
      watch.stop()
      return watch.idle()
    },
  }

  async function look(): Promise<void> {
    if (!(await store.firstLink.read())) {
      watch.stop()
      return remove()
    }
    if (existsSync(file)) return
    const next = await newFirstSecret(store, clock)
    if (next === undefined) {
      watch.stop()
      return remove()
    }
    write(next)
    const links = linkTexts(here, publicOrigin, next).join('\n')
    say(`A new link for the first administrator, once, within 24 hours: ${links}`)
  }

  function remove(): void {
    for (const each of [file, askedFileOf(file)]) rmSync(each, { force: true })
  }

  /** Never half there, and never anybody else's to read. */
  function write(link: string): void {
    const until = new Date(clock.now() + FIRST_LINK_MS).toISOString()
    const text = `${linkTexts(here, publicOrigin, link).join('\n')}\nOpen it on this machine, once, before ${until}. A new one: npm run office:link\n`
    rmSync(`${file}.new`, { force: true })
    writeFileSync(`${file}.new`, text, { mode: 0o600, flag: 'wx' })
    renameSync(`${file}.new`, file)
    // After the new one is there: whoever asked finds it, or that none is needed.
    rmSync(askedFileOf(file), { force: true })
  }
}
