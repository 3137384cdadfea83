import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backupName, backupsAmong, outdated } from '../../models/domain/backups/rotation.ts'
import type { Instant } from '../../models/domain/clock.ts'
import { instantOf, localTime } from '../../models/domain/schedule/workingTime.ts'
import type { BackendAddress } from '../../models/store/storeBackend.ts'

/** What is not a backup yet, or is tried out; left behind by a server that was killed. */
const UNFINISHED = /^parter-.*\.(new|new\.partial|trial|trial\.restoring-\d+)$/

/** The folder in which the office's backups lie, one file for each, called after its time. */
export class BackupFolder {
  readonly path: string

  constructor(
    path: string,
    private readonly timeZone: string,
  ) {
    this.path = resolve(path)
  }

  /** The last one made by now. One from the future was made while the clock was wrong. */
  newest(now: Instant): Instant | undefined {
    return backupsAmong(filesIn(this.path))
      .map(({ day, minuteOfDay }) => instantOf(day, minuteOfDay, this.timeZone))
      .find((at) => at <= now)
  }

  /** Where the next one is written, and where it is tried out. Makes the folder. */
  prepare(now: Instant): { readonly name: string; readonly file: string; readonly trial: string } {
    mkdirSync(this.path, { recursive: true, mode: 0o700 })
    this.removeUnfinished()
    const { day, minuteOfDay } = localTime(now, this.timeZone)
    const name = backupName(day, minuteOfDay)
    return { name, file: join(this.path, `${name}.new`), trial: join(this.path, `${name}.trial`) }
  }

  /** Throws where the disk would be full before the backup is whole: the store may lie on it. */
  mustHaveRoomFor(bytes: number): void {
    const { bavail, bsize } = statfsSync(this.path)
    const free = bavail * bsize
    if (free < bytes)
      throw new Error(`${this.path} has room for ${inMiB(free)} MiB, and a backup may need ${inMiB(bytes)} MiB.`)
  }

  /** From now on it is one of the backups. */
  keep(name: string): void {
    renameSync(join(this.path, `${name}.new`), join(this.path, name))
  }

  removeOutdated(): void {
    for (const { name } of outdated(backupsAmong(filesIn(this.path)))) rmSync(join(this.path, name), { force: true })
  }

  removeUnfinished(): void {
    for (const name of filesIn(this.path).filter((file) => UNFINISHED.test(file)))
      rmSync(join(this.path, name), { recursive: true, force: true })
  }

  /** On the disk of the store a backup is lost with it. */
  isBeside(address: BackendAddress): boolean {
    if (!('dataDir' in address)) return false
    try {
      return statSync(this.path).dev === statSync(address.dataDir).dev
    } catch {
      return false
    }
  }
}

const inMiB = (bytes: number): number => Math.round(bytes / 2 ** 20)

function filesIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
