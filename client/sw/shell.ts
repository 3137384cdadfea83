import { ANSWER_PATH } from '../../models/wire/answerPath.ts'
import { CLIENT_PATH } from '../../models/wire/clientPath.ts'
import { DOOR_PATH } from '../../models/wire/doorPath.ts'
import { scope } from './scope.ts'

/** The start page and every built file, named by the build; the names carry a digest of the contents. */
declare const SHELL: readonly string[]

const PREFIX = 'shell '
const NAME = PREFIX + SHELL.join(' ')
/** A page that was open before an update may still ask for a file of its own version. */
const KEPT_VERSIONS = 2
/** A page that takes longer than this is shown from here: what it then says about the connection is true. */
const PATIENCE_MS = 3_000

/** Everything a page needs when no server answers. */
export async function keepShell(): Promise<void> {
  const shell = await caches.open(NAME)
  await shell.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' })))
}

export async function forgetOldShells(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME)
  for (const name of shells.slice(0, Math.max(0, shells.length + 1 - KEPT_VERSIONS))) await caches.delete(name)
}

/** Undefined: the browser asks the network as if we were not here. Everything under /api is asked for anew. */
export function fromShell(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin || pathname.startsWith('/api')) return undefined
  // Written by the server: no page of ours could stand in for it.
  if ([ANSWER_PATH, DOOR_PATH, CLIENT_PATH].some((path) => pathname.startsWith(path))) return undefined
  if (request.mode === 'navigate') return pageOf(request)
  return pathname.startsWith('/assets/') || SHELL.includes(pathname) ? assetOf(request) : undefined
}

/** From the network, so that screens and server are of one version; from here when nobody answers. */
async function pageOf(request: Request): Promise<Response> {
  const fresh = fetch(request)
  const patience = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE_MS))
  const inTime = await Promise.race([fresh.catch(() => undefined), patience])
  if (inTime && inTime.status < 500) return inTime
  return (await caches.match('/', { cacheName: NAME })) ?? inTime ?? fresh
}

/** A name with a digest never means anything else, and every version has an icon of its own. */
async function assetOf(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: NAME })) ?? (await caches.match(request)) ?? fetch(request)
}
