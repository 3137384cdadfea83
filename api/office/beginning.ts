import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Logger } from 'pino'
import type { Instant } from '../../models/domain/clock.ts'
import type { BeginningFault, OtherBeginning } from '../../models/domain/setup/beginning.ts'
import { type BackupContents, lookIntoBackup, restoreBeside } from '../../models/store/restoreBackup.ts'
import { openStore } from '../../models/store/store.ts'
import { StoreDamaged } from '../../models/store/unavailable.ts'
import { uploadedBackup } from '../../models/store/unfinishedRestores.ts'
import { BACKUP_MAX_BYTES, type BeginningCourse } from '../../models/wire/beginning.ts'
import { openingOf, type StorePlace } from './officeFolders.ts'
import type { OfficeOwner } from './officeOwner.ts'
import { replaceStore } from './replaceStore.ts'

/** Of an office of many years. */
const MOST_UNPACKED_BYTES = 8 * 1024 * 1024 * 1024

interface BeginningDeps {
  readonly place: StorePlace
  readonly owner: Pick<OfficeOwner, 'instead' | 'opening'>
  readonly log: Logger
}

/** Who has begun it, and what has become of the new office meanwhile. */
export interface Beginner {
  /** Of the link that they have. */
  readonly secretHash: string
  readonly address: string
  now(): Instant
  /** The new office has an administrator by now: it is nobody's to replace. */
  isClaimed(): boolean
}

/** Nothing came of it, for a reason that whoever began it is told. */
class NoBeginning extends Error {
  constructor(readonly fault: BeginningFault) {
    super(fault)
  }
}

/**
 * What a new office can begin with instead of being set up: the sample, or a backup. One at a time, told by its phase to
 * whoever began it, also after the office that took the order was closed. On MongoDB the commands do it.
 */
export class Beginning {
  private begun: { readonly secretHash: string; readonly course: BeginningCourse } | undefined

  constructor(private readonly deps: BeginningDeps) {}

  get isUnderWay(): boolean {
    return this.begun !== undefined && this.begun.course.phase !== 'done' && this.begun.course.phase !== 'failed'
  }

  /** The sample has a folder only where a real office has one; and only this machine reaches it. */
  canBegin(isHere: boolean): readonly OtherBeginning[] {
    if (this.dataDir === undefined || this.deps.owner.opening?.kind === 'sample') return []
    return 'home' in this.deps.place && isHere ? ['sample', 'backup'] : ['backup']
  }

  courseOf(secretHash: string): BeginningCourse | undefined {
    return this.begun?.secretHash === secretHash ? this.begun.course : undefined
  }

  /** Closes this office as soon as whoever asked is answered, and opens the sample. */
  trySample(secretHash: string, answered: Promise<unknown>): Promise<void> {
    return this.run(secretHash, { what: 'sample', phase: 'opening' }, async () => {
      await answered
      const apply = async () => openingOf(this.deps.place, { newOffice: false, sampleOffice: true })
      await this.deps.owner.instead({ apply, undo: async () => undefined })
    })
  }

  /** Resolves when the file is here; what follows is told by the phase. */
  receive(beginner: Beginner, body: Readable): Promise<void> {
    const { dataDir } = this
    if (dataDir === undefined) return Promise.resolve()
    const file = uploadedBackup(dataDir)
    return new Promise((received) => {
      void this.run(beginner.secretHash, { what: 'backup', phase: 'receiving' }, async () => {
        try {
          await pipeline(body, atMost(BACKUP_MAX_BYTES), createWriteStream(file, { mode: 0o600 })).catch(interrupted)
          received()
          await this.restore(beginner, file)
        } finally {
          await rm(file, { recursive: true, force: true, maxRetries: 10 })
        }
      }).then(received)
    })
  }

  private get dataDir(): string | undefined {
    const address = this.deps.owner.opening?.address
    return address && 'dataDir' in address ? resolve(address.dataDir) : undefined
  }

  /** The same checks as those of the command, and all of them before anything is touched. */
  private async restore(beginner: Beginner, file: string): Promise<void> {
    const { owner } = this.deps
    const { opening } = owner
    const { dataDir } = this
    if (!opening || dataDir === undefined) throw new NoBeginning('other')
    this.tell({ phase: 'checking' })
    const contents = await lookIntoBackup(file, MOST_UNPACKED_BYTES)
    if (!contents.office) throw new NoBeginning('notWhole')
    // Everybody knows the password of its people.
    if (contents.office.sample) throw new NoBeginning('sample')
    this.tell({ phase: 'copying', copied: 0, ...inView(contents) })
    const fresh = await restoreBeside(dataDir, file, (copied) => this.tell({ copied }))
    try {
      await tryOut(fresh, beginner)
      if (beginner.isClaimed()) throw new NoBeginning('claimed')
      this.tell({ phase: 'opening' })
      await owner.instead(replaceStore({ opening, dataDir, fresh }))
    } finally {
      // In its place by now, or of no use.
      await rm(fresh, { recursive: true, force: true, maxRetries: 10 })
    }
  }

  private async run(secretHash: string, course: BeginningCourse, act: () => Promise<void>): Promise<void> {
    this.begun = { secretHash, course }
    try {
      await act()
      this.tell({ phase: 'done' })
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'other') this.deps.log.error({ err: error }, 'the office could not begin in another way')
      this.tell({ phase: 'failed', fault })
    }
  }

  private tell(news: Partial<BeginningCourse>): void {
    if (this.begun) this.begun = { ...this.begun, course: { ...this.begun.course, ...news } }
  }
}

/** Opened once before it is put in place: brought up to date, and with a line of who has brought it. */
async function tryOut(dataDir: string, { now, address }: Beginner): Promise<void> {
  const store = await openStore({ dataDir })
  try {
    await store.directory.read()
    await store.securityLog.append({ at: now(), what: 'restoreBackup', result: 'done', address })
  } finally {
    await store.close()
  }
}

const inView = ({ madeAt, documents, office }: BackupContents): Partial<BeginningCourse> => ({
  documents,
  madeAt: Date.parse(madeAt),
  ...(office ? { officeName: office.name } : {}),
})

function atMost(bytes: number): Transform {
  let taken = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      taken += chunk.length
      if (taken > bytes) done(new NoBeginning('tooLarge'))
      else done(null, chunk)
    },
  })
}

/** Whoever sent it has closed the page, or was too slow; a full disk is something else. */
function interrupted(error: NodeJS.ErrnoException): never {
  throw error instanceof NoBeginning || error.syscall === 'write' || error.syscall === 'open'
    ? error
    : new NoBeginning('interrupted')
}

function faultOf(error: unknown): BeginningFault {
  if (error instanceof NoBeginning) return error.fault
  if (error instanceof StoreDamaged) return 'notWhole'
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'noRoom' : 'other'
}
