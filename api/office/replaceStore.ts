import { putInPlace, renamePatiently } from '../../models/store/restoreBackup.ts'
import type { Opening } from './officeFolders.ts'
import type { Change } from './officeOwner.ts'

interface Replacement {
  readonly opening: Opening
  readonly dataDir: string
  /** The folder of the store that takes its place. */
  readonly fresh: string
}

/** Another store in the same folder, and the former one beside it. */
export function replaceStore({ opening, dataDir, fresh }: Replacement): Change {
  let aside: string | undefined
  return {
    async apply() {
      aside = await putInPlace(fresh, dataDir)
      return opening
    },
    async undo() {
      if (aside === undefined) return
      await renamePatiently(dataDir, fresh)
      await renamePatiently(aside, dataDir)
    },
  }
}
