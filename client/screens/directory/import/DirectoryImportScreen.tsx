import { Screen } from '../../../ui/Screen.tsx'
import { DirectoryParts } from '../DirectoryParts.tsx'
import '../directory.css'
import { ImportPart } from './ImportPart.tsx'
import { words } from './words.ts'

/** The directory from a spreadsheet, and into one: a page of its own beside the lists. */
export function DirectoryImportScreen() {
  return (
    <Screen title={words.value.title} class="directory stack">
      <DirectoryParts current="import" />
      <ImportPart />
    </Screen>
  )
}
