import { PartLinks } from '../../ui/PartLinks.tsx'
import { IMPORT_PATH, mayEditAll, type Part, parts, pathOf } from './parts.ts'
import { words } from './words.ts'

/** The parts of the directory, and the way in for a whole list. */
export function DirectoryParts({ current }: { readonly current: Part | 'import' }) {
  const text = words.value
  const links = parts().map((part) => ({ href: pathOf(part), text: text.parts[part], part }))
  const all = mayEditAll() ? [...links, { href: IMPORT_PATH, text: text.importLink, part: 'import' }] : links
  return (
    <PartLinks
      label={text.partsLabel}
      links={all.map(({ part, ...link }) => ({ ...link, current: part === current ? 'page' : undefined }))}
    />
  )
}
