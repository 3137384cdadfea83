import { execFile } from 'node:child_process'
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../../api/config.ts'
import { FIRST_PORT, listen } from '../../api/platform/web/listen.ts'
import type { Office } from '../../models/domain/directory/directory.ts'
import { nearest, networkDriveOf } from '../../models/store/embedded/fileSystem.ts'
import type { BackendAddress } from '../../models/store/storeBackend.ts'
import { attention, type Look, reasonOf, unset, well, wrong } from './finding.ts'

/** What the doctor looks at. */
export interface Around {
  readonly config: Config
  readonly address: BackendAddress
  /** Absent: there is none yet, or it cannot be read. */
  readonly office: Partial<Pick<Office, 'timeZone' | 'sample'>> | undefined
  readonly now: number
  /** By how much the clock of the store's machine is ahead, where that is another one and tells. */
  readonly storeAheadMs?: number | undefined
}

const ROOM_BYTES = 1024 ** 3
const PATIENCE_MS = 3_000
/** By so much two servers, or a server and its store, may differ without anybody noticing. */
const CLOCK_TOLERANCE_MS = 1_000

/** The machine that Parter runs on. */
export const MACHINE: readonly Look<Around>[] = [
  { what: 'Node', look: lookAtNode },
  { what: 'Port', look: lookAtPort },
  { what: 'Folder', look: lookAtFolder },
  { what: 'Clock', look: lookAtClock },
  { what: 'Time zone', look: lookAtZone },
]

function lookAtNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isEnough = major > 20 || (major === 20 && minor >= 19)
  return isEnough ? well(process.versions.node) : wrong(process.versions.node, 'Parter needs Node 20.19 or newer.')
}

async function lookAtPort({ config }: Around) {
  const port = config.port ?? FIRST_PORT
  const probe = createServer()
  try {
    await listen(probe, port, config.host)
    return well(`${port} is free`)
  } catch (error) {
    if (await isParter(port, config.tls !== undefined)) return well(`Parter answers on ${port}`)
    // Without a PORT the next free one is taken.
    return config.port === undefined
      ? attention(reasonOf(error), 'Parter takes the next free port, and says which. Name a PORT to keep one address.')
      : wrong(reasonOf(error), 'Parter cannot start before.')
  } finally {
    probe.close()
  }
}

async function isParter(port: number, speaksTls: boolean): Promise<boolean> {
  if (speaksTls) return false
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return ((await answer.json()) as { ok?: unknown }).ok === true
  } catch {
    return false
  }
}

function lookAtFolder({ address }: Around) {
  if (!('dataDir' in address)) return well('the store is on MongoDB')
  const directory = resolve(address.dataDir)
  const drive = networkDriveOf(directory)
  if (drive !== undefined)
    return wrong(
      `${directory} is on a network drive (${drive})`,
      'Set a DATA_DIR on a disk of this machine, or use MongoDB.',
    )
  const present = nearest(directory)
  try {
    mustTakeWrites(present)
  } catch {
    return wrong(
      `${directory} cannot be written by this user`,
      'Give it to the user that Parter runs as, or run this as that user.',
    )
  }
  const { bavail, bsize } = statfsSync(present)
  const free = Math.floor((bavail * bsize) / 1024 ** 2)
  return bavail * bsize < ROOM_BYTES
    ? attention(`${directory} has ${free} MiB left`, 'A full disk keeps every request from being written. Make room.')
    : well(`${directory}, ${free} MiB left`)
}

/** By writing: what Windows allows whom is not said by anything else. */
export const mustTakeWrites = (folder: string): void => rmdirSync(mkdtempSync(join(folder, '.parter-doctor-')))

async function lookAtClock({ now, storeAheadMs = 0 }: Around) {
  const said = new Date(now).toISOString()
  const apartMs = Math.abs(storeAheadMs)
  if (apartMs > CLOCK_TOLERANCE_MS)
    return attention(
      `${(apartMs / 1_000).toFixed(1)} s apart from the machine of the store`,
      'Parter goes by the store; let both machines take their time from one server (NTP).',
    )
  const isSynchronized = await askTimedatectl()
  if (isSynchronized === undefined)
    return well(`${said}; whether it is kept right by a time server, this machine does not say`)
  return isSynchronized
    ? well(`${said}, kept right by a time server`)
    : attention(
        `${said}, kept right by no time server`,
        'Times of requests are wrong by as much as this clock. Turn NTP on: timedatectl set-ntp true.',
      )
}

/** Only where systemd keeps the time. */
async function askTimedatectl(): Promise<boolean | undefined> {
  try {
    const asked = promisify(execFile)('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], {
      timeout: PATIENCE_MS,
    })
    const { stdout } = await asked
    return stdout.trim() === 'yes'
  } catch {
    return undefined
  }
}

function lookAtZone({ office, now }: Around) {
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (office?.timeZone === undefined)
    return unset(`this machine is in ${machine}`, 'There is no office yet; it says its own when it is set up.')
  try {
    const time = new Date(now).toLocaleTimeString('pl-PL', { timeZone: office.timeZone, timeStyle: 'short' })
    return well(`the office is in ${office.timeZone}, where it is ${time}`)
  } catch {
    return wrong(
      `this Node does not know ${office.timeZone}`,
      'Install a Node with all time zones, as nodejs.org gives it.',
    )
  }
}
