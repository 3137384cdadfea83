import './partLinks.css'

interface PartLinksProps {
  readonly label: string
  /** `page`: this is it. `true`: what is shown belongs to it. */
  readonly links: readonly {
    readonly href: string
    readonly text: string
    readonly current?: 'page' | 'true' | undefined
  }[]
}

/** The parts of a view, each with its address. */
export function PartLinks({ label, links }: PartLinksProps) {
  return (
    <nav class="part-links" aria-label={label}>
      <ul>
        {links.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
