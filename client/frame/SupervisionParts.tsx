import { texts } from '../state/language.ts'
import { PartLinks } from '../ui/PartLinks.tsx'
import { mayView } from './views.ts'
import { partsOf, type ViewName } from './viewTable.ts'

/** What is now, how fast the office comes, whether its calls are heard, what clients say: one press apart. */
export function SupervisionParts({ here }: { readonly here: ViewName }) {
  const { frame } = texts.value
  if (!mayView('supervision')) return null
  const links = partsOf('supervision').map((name) => ({
    href: `/${name}`,
    text: name === 'supervision' ? frame.now : frame[name],
    current: name === here ? ('page' as const) : undefined,
  }))
  return <PartLinks label={frame.supervision} links={links} />
}
