import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { inSlices } from '../platform/timeSlice.ts'
import { type DirectorySearch, searchIn } from './matterSearch.ts'
import { SearchIndex } from './searchIndex.ts'

/**
 * Searches the directory as it is now. The index is built when somebody first asks, so that no start waits for it; then
 * it follows every change in slices, and whoever asks meanwhile has the rest of them done at once.
 */
export function currentSearch(directory: OfficeDirectory): DirectorySearch {
  const index = new SearchIndex()
  const search = searchIn(index)
  let following: Iterator<void, void> | undefined
  directory.onReplaced(({ after }) => {
    if (!following) return
    // What it has not come to is done by the one that begins here.
    following.return?.()
    following = index.follow(after)
    void inSlices(following)
  })
  return (query, limit) => {
    following ??= index.follow(directory.now)
    while (!following.next().done);
    return search(query, limit)
  }
}
