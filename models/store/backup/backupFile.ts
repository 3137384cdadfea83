import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { createGunzip, createGzip, type Gzip } from 'node:zlib'
import type { Row } from '../embedded/codec.ts'
import { StoreDamaged } from '../unavailable.ts'

/**
 * A backup is lines of JSON, compressed: a head with the version of this format, one line a document as
 * `[collection, id, text, checksum]`, and a foot with the count and the SHA-256 of all lines before it.
 */
export const BACKUP_FORMAT = 1

export interface BackupHead {
  readonly parterBackup: number
  readonly madeAt: string
  readonly from: 'mongodb' | 'embedded'
}

type Line = readonly [collection: string, ...row: Row]
interface Foot {
  readonly documents: number
  readonly sha256: string
}

/** Writes beside the wanted name and takes that name only when all is on disk. */
export class BackupWriter {
  readonly #path: string
  readonly #gzip: Gzip = createGzip({ level: 1 })
  readonly #file: WriteStream
  readonly #hash: Hash = createHash('sha256')
  #documents = 0

  constructor(path: string) {
    this.#path = path
    this.#file = createWriteStream(`${path}.partial`, { mode: 0o600 })
    this.#gzip.pipe(this.#file)
    this.#file.on('error', (error) => this.#gzip.destroy(error))
  }

  async head(head: BackupHead): Promise<void> {
    await this.#line(head)
  }

  async document(collection: string, row: Row): Promise<void> {
    this.#documents++
    await this.#line([collection, ...row])
  }

  async finish(): Promise<number> {
    const foot: Foot = { documents: this.#documents, sha256: this.#hash.copy().digest('hex') }
    await this.#line(foot)
    const written = once(this.#file, 'close')
    this.#gzip.end()
    await written
    const file = await open(`${this.#path}.partial`, 'r+')
    await file.sync()
    await file.close()
    await rename(`${this.#path}.partial`, this.#path)
    return this.#documents
  }

  async abandon(): Promise<void> {
    this.#gzip.destroy()
    // Its file may still be about to be made: removed before that, it would stay.
    const closed = this.#file.closed ? undefined : once(this.#file, 'close')
    this.#file.destroy()
    await closed
    await rm(`${this.#path}.partial`, { force: true })
  }

  async #line(value: unknown): Promise<void> {
    const line = `${JSON.stringify(value)}\n`
    this.#hash.update(line)
    if (!this.#gzip.write(line)) await once(this.#gzip, 'drain')
  }
}

/** More than any document of ours: what has no end of a line is no backup, and is not taken into memory whole. */
const LONGEST_LINE = 64 * 1024 * 1024

const isFoot = (value: unknown): value is Foot => typeof value === 'object' && value !== null && 'sha256' in value

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  // Errors of the file, too, end the loop below; readline would let them pass by unheard.
  const file = createReadStream(path).on('error', (error) => unzipped.destroy(error))
  file.pipe(unzipped).setEncoding('utf8')
  let rest = ''
  for await (const chunk of unzipped) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST_LINE) throw new Error('a line has no end')
    yield* lines
  }
}

/** The documents of a backup. Throws at the end unless the file is whole: so read it through once before trusting it. */
export async function* readBackup(path: string): AsyncGenerator<Line, BackupHead> {
  const hash = createHash('sha256')
  let head: BackupHead | undefined
  let foot: Foot | undefined
  let documents = 0
  try {
    for await (const line of linesOf(path)) {
      const value: unknown = JSON.parse(line)
      if (foot) throw new Error('there is something behind the end')
      if (isFoot(value)) {
        foot = value
        continue
      }
      hash.update(`${line}\n`)
      if (!head) {
        head = readHead(value, path)
        continue
      }
      documents++
      yield value as Line
    }
  } catch (error) {
    if (error instanceof StoreDamaged || (error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    throw new StoreDamaged(`${path} cannot be read as a backup of Parter; take another one`, { cause: error })
  }
  if (head && foot?.documents === documents && foot.sha256 === hash.digest('hex')) return head
  throw new StoreDamaged(`${path} is not whole: its end or its checksum does not fit. Take another backup`)
}

function readHead(value: unknown, path: string): BackupHead {
  const head = value as Partial<BackupHead>
  if (head.parterBackup === BACKUP_FORMAT && head.madeAt && head.from)
    return { parterBackup: BACKUP_FORMAT, madeAt: head.madeAt, from: head.from }
  throw new StoreDamaged(
    Number(head.parterBackup) > BACKUP_FORMAT
      ? `${path} was made by a newer Parter; restore it with that version`
      : `${path} is no backup of Parter`,
  )
}
