import { type Day, dayAfter, weekdayOf } from '../schedule/workingTime.ts'

/** Every day of a week, and then the last of each of three weeks: what was erased in the office is gone here in 30 days. */
const DAYS = 7
const WEEKS = 3

/** `parter-2026-11-29-0200.backup`, by the clock on the office's wall. */
const NAME = /^parter-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})\.backup$/

export interface BackupName {
  readonly name: string
  readonly day: Day
  readonly minuteOfDay: number
}

export function backupName(day: Day, minuteOfDay: number): string {
  const two = (count: number): string => String(count).padStart(2, '0')
  return `parter-${day}-${two(Math.floor(minuteOfDay / 60))}${two(minuteOfDay % 60)}.backup`
}

/** The backups among the files of a folder, the newest first. What has another name is somebody else's. */
export function backupsAmong(files: readonly string[]): readonly BackupName[] {
  return files
    .flatMap((name) => {
      const [, day, hour, minute] = NAME.exec(name) ?? []
      return day === undefined ? [] : [{ name, day, minuteOfDay: Number(hour) * 60 + Number(minute) }]
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1))
}

/**
 * Which backups are no longer kept. It goes by the backups alone and not by today: a clock that is years ahead makes one
 * backup too many, and takes none away.
 */
export function outdated(backups: readonly BackupName[]): readonly BackupName[] {
  const lastOf = (groupOf: (day: Day) => string, among: readonly BackupName[]): readonly BackupName[] => [
    ...new Map(among.toReversed().map((backup) => [groupOf(backup.day), backup])).values(),
  ]
  const days = lastOf((day) => day, backups).toReversed()
  const weeks = lastOf(mondayOf, days.slice(DAYS)).toReversed()
  const kept = new Set([...days.slice(0, DAYS), ...weeks.slice(0, WEEKS)])
  return backups.filter((backup) => !kept.has(backup))
}

const mondayOf = (day: Day): Day => dayAfter(day, -weekdayOf(day))
