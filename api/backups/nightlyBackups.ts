import type { Logger } from 'pino'
import { type Clock, hours, type Instant, minutes } from '../../models/domain/clock.ts'
import { lastNight } from '../platform/lastNight.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import type { BackupFolder } from './backupFolder.ts'
import type { StoreCopier } from './storeCopier.ts'

/** Two at night: nobody waits for anybody, and the day before is whole. */
export const BACKUP_MINUTE = 2 * 60
const LOOK_EVERY_MS = minutes(10)
const AGAIN_AFTER_MS = hours(1)

interface NightlyBackupsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly folder: BackupFolder
  readonly copier: StoreCopier
  /** So much a backup and its trial may take; the rest of the disk is for the store. */
  readonly neededBytes: () => number
  readonly timeZone: string
}

export interface NightlyBackups extends Repetition {
  /** When the last try failed; undefined: it did not, or none has been made since the start. */
  failedAt(): Instant | undefined
}

/**
 * Makes a backup every night, tries it out, and takes away what is no longer kept. After a night in which the server did
 * not run it is made ten minutes after the start. One that fails is tried again every hour.
 */
export function nightlyBackups({
  clock,
  log,
  folder,
  copier,
  neededBytes,
  timeZone,
}: NightlyBackupsDeps): NightlyBackups {
  let failedAt: Instant | undefined
  let stopped = false
  const failed = 'the backup could not be made'
  const looks = repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: look })

  async function look(): Promise<void> {
    const now = clock.now()
    // The clock may have been set back since.
    if (failedAt !== undefined && Math.abs(now - failedAt) < AGAIN_AFTER_MS) return
    if ((folder.newest(now) ?? Number.NEGATIVE_INFINITY) >= lastNight(now, timeZone, BACKUP_MINUTE)) return
    try {
      await make(now)
      failedAt = undefined
    } catch (error) {
      // Ended with the server.
      if (stopped) return
      failedAt = now
      throw error
    } finally {
      folder.removeUnfinished()
    }
  }

  async function make(now: Instant): Promise<void> {
    const { name, file, trial } = folder.prepare(now)
    folder.mustHaveRoomFor(neededBytes())
    const copied = await copier.copy(file)
    await copier.tryOut(file, trial)
    folder.keep(name)
    // The older ones may have what this one lacks.
    if (copied === 'damaged')
      throw new Error(`The store is damaged: what is sound is in ${name}, and no older backup was removed.`)
    folder.removeOutdated()
    log.info({ backup: name }, 'a backup was made and tried out')
  }

  return {
    failedAt: () => failedAt,
    idle: () => looks.idle(),
    stop() {
      stopped = true
      looks.stop()
      copier.stop()
    },
  }
}
