import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { createDirectorySearch, type DirectorySearch } from './matterSearch.ts'

/**
 * Searches the directory as it is now: built when somebody first asks, so that no start waits for it, and anew when an
 * import, or a first administrator, has replaced it.
 */
export function currentSearch(directory: OfficeDirectory): DirectorySearch {
  let searched: OfficeDirectory['now'] | undefined
  let search: DirectorySearch = () => []
  return (query, limit) => {
    if (directory.now !== searched) {
      searched = directory.now
      search = createDirectorySearch(searched)
    }
    return search(query, limit)
  }
}
