import type { Directory } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { KeyedQueue } from '../platform/keyedQueue.ts'
import { inSlices } from '../platform/timeSlice.ts'
import { searchIn } from './matterSearch.ts'
import { SearchIndex } from './searchIndex.ts'

/** `show` makes what is told of each, best first, from the same directory in which they were found. */
export type CurrentSearch = <T>(query: string, limit: number, show: (target: Target) => T) => Promise<readonly T[]>

/**
 * Searches the directory as it is now. The index is built when somebody first asks, so that no start waits for it; then
 * it follows every change. Both are done in slices: whoever asks meanwhile waits for the end of it, and nobody else does.
 */
export function currentSearch(directory: OfficeDirectory): CurrentSearch {
  const index = new SearchIndex()
  const search = searchIn(index)
  const waiting = new KeyedQueue()
  let following: Iterator<void, void> | undefined
  let whole: Promise<void> | undefined

  directory.onReplaced(({ after }) => {
    if (following) follow(after)
  })
  return async (query, limit, show) => {
    const answer = () => search(query, limit).map(({ target }) => show(target))
    if (!following) follow(directory.now)
    if (!whole) return answer()
    return waiting.run('', async () => {
      while (whole) await whole
      return answer()
    })
  }

  function follow(after: Directory): void {
    // What it has not come to is done by the one that begins here.
    following?.return?.()
    const mine = index.follow(after)
    following = mine
    whole = inSlices(mine).then(() => {
      if (following === mine) whole = undefined
    })
  }
}
