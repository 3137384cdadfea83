import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleOffice } from '../../api/sample/sampleOffice.ts'
import { SearchIndex } from '../../api/search/searchIndex.ts'
import { type Change, withChanges } from '../../models/domain/directory/change.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import { newProblems } from '../../models/domain/directory/problems.ts'
import { openStore } from '../../models/store/store.ts'
import { operands } from './bench.ts'
import { largeDirectory } from './largeDirectory.ts'

/*
 * npm run bench directory [-- 10000]: what one edit costs in an office far larger than any: the part that nobody else
 * is served meanwhile (deciding, looking for problems, the next search), and how long until it is stored.
 */
const SIZE = Number(operands()[0] ?? 10_000)
const EDITS = 30

const folder = mkdtempSync(join(tmpdir(), 'parter-bench-'))
const store = await openStore({ dataDir: folder })
let { directory, version } = await store.directory.write(largeDirectory(sampleOffice().directory, SIZE))
const index = new SearchIndex()
followed(index, directory)
const times: Record<'decided' | 'problems' | 'stored' | 'searchAgain', number[]> = {
  decided: [],
  problems: [],
  stored: [],
  searchAgain: [],
}
for (let count = 0; count < EDITS; count += 1) {
  const before = directory
  const changes = [moved(before, `p${count}`, String(count))]
  const now = Date.now()
  directory = timed('decided', () => withChanges(before, changes, now))
  timed('problems', () => newProblems(before, directory, changes))
  timed('searchAgain', () => followed(index, directory))
  const start = performance.now()
  version += 1
  await store.directory.append({ id: `r${version}`, version, at: now, by: 'p1', kind: 'edit', changes }, directory)
  times.stored.push(performance.now() - start)
}
await store.close()
rmSync(folder, { recursive: true })
console.log(`an edit of ${SIZE} people and ${SIZE} matters, ${EDITS} times, in ms: median, longest`)
for (const [what, all] of Object.entries(times)) {
  const sorted = all.toSorted((a, b) => a - b)
  console.log(`  ${what.padEnd(12)} ${at(sorted, 0.5)} ${at(sorted, 1)}`)
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1).padStart(8)
}

function followed(search: SearchIndex, now: Directory): void {
  for (const _piece of search.follow(now));
}

function timed<T>(what: keyof typeof times, act: () => T): T {
  const start = performance.now()
  const result = act()
  times[what].push(performance.now() - start)
  return result
}

function moved(of: Directory, id: string, room: string): Change {
  const before = of.employees.get(id)
  if (!before) throw new Error(`There is no ${id}.`)
  return { kind: 'employee', id, before, after: { ...before, room } }
}
