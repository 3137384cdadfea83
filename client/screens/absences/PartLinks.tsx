import { type Part, pathOf } from './parts.ts'
import { words } from './words.ts'

interface PartLinksProps {
  readonly parts: readonly Part[]
  readonly current: Part
  /** One of the people is shown: the list of them is another page. */
  readonly isPerson: boolean
}

/** The parts of the plan that this reader has. */
export function PartLinks({ parts, current, isPerson }: PartLinksProps) {
  return (
    <nav class="part-links" aria-label={words.value.partsLabel}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={pathOf(part)} aria-current={part !== current ? undefined : isPerson ? 'true' : 'page'}>
              {words.value.parts[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
