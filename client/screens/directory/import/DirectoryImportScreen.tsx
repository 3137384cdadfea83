import { PartLinks } from '../../../ui/PartLinks.tsx'
import { Screen } from '../../../ui/Screen.tsx'
import '../directory.css'
import { parts, pathOf } from '../parts.ts'
import { words as directoryWords } from '../words.ts'
import { ImportPart } from './ImportPart.tsx'
import { words } from './words.ts'

/** The directory from a spreadsheet, and into one: a page of its own beside the lists. */
export function DirectoryImportScreen() {
  const { partsLabel, parts: names } = directoryWords.value
  return (
    <Screen title={words.value.title} class="directory stack">
      <PartLinks label={partsLabel} links={parts().map((each) => ({ href: pathOf(each), text: names[each] }))} />
      <ImportPart />
    </Screen>
  )
}
