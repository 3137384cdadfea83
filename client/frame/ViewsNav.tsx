import { IconMenu2 } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import { texts } from '../state/language.ts'
import { Button } from '../ui/Button.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { mayView, VIEWS } from './views.ts'

/** One's views, in a line; on a narrow screen behind a button. */
export function ViewsNav() {
  const { path } = useLocation()
  const { frame } = texts.value
  const { isOpen, toggle, id, opener, box } = useDisclosure(path)
  const views = VIEWS.filter(({ name }) => mayView(name))
  if (views.length === 0) return null
  return (
    <nav class="bar-views" aria-label={frame.main} {...box}>
      <Button kind="quiet" class="bar-menu" expanded={isOpen} controls={id} buttonRef={opener} onPress={toggle}>
        <IconMenu2 size={20} aria-hidden="true" />
        {frame.menu}
      </Button>
      <ul id={id} class={isOpen ? 'bar-list bar-list-open' : 'bar-list'}>
        {views.map(({ name }) => (
          <li key={name}>
            <a href={`/${name}`} aria-current={isWithin(path, name) ? 'page' : undefined}>
              {frame[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A view may have parts with addresses of their own. */
const isWithin = (path: string, name: string): boolean => path === `/${name}` || path.startsWith(`/${name}/`)
