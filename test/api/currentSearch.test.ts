import { setImmediate as nextTurn } from 'node:timers/promises'
import { currentSearch } from '../../api/search/currentSearch.ts'
import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { largeDirectory } from '../../scripts/bench/largeDirectory.ts'
import { smallOffice } from '../support/smallOffice.ts'

const LARGE = largeDirectory(smallOffice(), 5_000)
const EWA = { kind: 'person', personId: 'ewa' }
const targetOf = (target: Target) => target

/** Of the directory only what a search asks of it. */
function searched(first: Directory) {
  let replaced: (change: { before: Directory; after: Directory }) => void = () => undefined
  const directory = {
    now: first,
    onReplaced(listener: typeof replaced) {
      replaced = listener
    },
  }
  const search = currentSearch(directory as unknown as Parameters<typeof currentSearch>[0])
  return {
    ask: (query: string) => search(query, 8, targetOf),
    replace(after: Directory) {
      const before = directory.now
      directory.now = after
      replaced({ before, after })
    },
  }
}

test('whoever asks first in a large office waits for the index, and nobody else does', async () => {
  const { ask } = searched(LARGE)
  let turns = 0
  let isOver = false
  const others = (async () => {
    for (; !isOver; turns += 1) await nextTurn()
  })()
  const first = await ask('ewa')
  isOver = true
  await others
  expect(first).toContainEqual(EWA)
  // At once it would be none, or one.
  expect(turns).toBeGreaterThan(2)
})

test('what is found is as of the last change, also of one that is made while somebody waits', async () => {
  const { ask, replace } = searched(LARGE)
  const first = ask('ewa')
  const employees = new Map(LARGE.employees)
  employees.delete('ewa')
  replace({ ...LARGE, employees })
  expect(await first).not.toContainEqual(EWA)
  expect(await ask('ewa')).not.toContainEqual(EWA)
})
