import fc from 'fast-check'
import { type BackupName, backupName, backupsAmong, outdated } from '../../models/domain/backups/rotation.ts'
import { dayAfter } from '../../models/domain/schedule/workingTime.ts'

const FIRST = '2026-01-05'
const nightly = (day: number): string => backupName(dayAfter(FIRST, day), 120)

/** What is left after so many nights, each of which took away what it no longer keeps. */
function after(nights: readonly number[]): readonly BackupName[] {
  let files: readonly string[] = []
  for (const night of nights) {
    files = [...files, nightly(night)]
    const gone = new Set(outdated(backupsAmong(files)).map(({ name }) => name))
    files = files.filter((name) => !gone.has(name))
  }
  return backupsAmong(files)
}

test('seven days and the Sundays of three weeks are kept', () => {
  const nights = Array.from({ length: 60 }, (_, night) => night)
  expect(after(nights).map(({ day }) => day)).toEqual([
    '2026-03-05',
    '2026-03-04',
    '2026-03-03',
    '2026-03-02',
    '2026-03-01',
    '2026-02-28',
    '2026-02-27',
    '2026-02-26',
    '2026-02-22',
    '2026-02-15',
  ])
})

test('however many nights a server was off: at most ten are kept, the last seven among them, none for longer than 30 days of nights', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 120 }), (ran) => {
      const nights = ran.flatMap((isOn, night) => (isOn ? [night] : []))
      const kept = after(nights).map(({ name }) => name)
      expect(kept.length).toBeLessThanOrEqual(10)
      for (const night of nights.slice(-7)) expect(kept).toContain(nightly(night))
      const isEveryNight = nights.length === ran.length
      if (isEveryNight) for (const name of kept) expect(name >= nightly(ran.length - 30)).toBe(true)
    }),
  )
})

test('one from a year to come takes none away that would be kept without it, but one', () => {
  const files = Array.from({ length: 8 }, (_, night) => nightly(night))
  const odd = backupName('2040-01-01', 120)
  const gone = outdated(backupsAmong([...files, odd])).map(({ name }) => name)
  expect(gone).not.toContain(nightly(7))
  expect(gone.length).toBeLessThanOrEqual(1)
})

test('of two of one day the later is kept, and other files are nobody’s', () => {
  const files = [backupName(FIRST, 120), backupName(FIRST, 600), 'parter-2026-01-05.zip', 'notes.txt']
  expect(backupsAmong(files).map(({ name }) => name)).toEqual([backupName(FIRST, 600), backupName(FIRST, 120)])
  expect(outdated(backupsAmong(files)).map(({ name }) => name)).toEqual([backupName(FIRST, 120)])
})
