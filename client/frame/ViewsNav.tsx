import { IconMenu2 } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import { texts } from '../state/language.ts'
import { Button } from '../ui/Button.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useMedia } from '../ui/useMedia.ts'
import { viewsInBar } from './views.ts'

/** A manager's six stand in one line on a desk; whoever has every role has more, on any screen. */
const MOST_IN_A_LINE = 6
const NARROW = '(max-width: 78rem)'

/** One's views, in a line; where that has no room, behind a button. */
export function ViewsNav() {
  const { path } = useLocation()
  const { frame } = texts.value
  const { isOpen, toggle, id, opener, box } = useDisclosure(path)
  const isNarrow = useMedia(NARROW)
  const views = viewsInBar()
  const isMenu = isNarrow || views.length > MOST_IN_A_LINE
  if (views.length === 0) return null
  return (
    <nav class={isMenu ? 'bar-views bar-views-menu' : 'bar-views'} aria-label={frame.main} {...box}>
      {isMenu ? (
        <Button kind="quiet" class="bar-menu" expanded={isOpen} controls={id} buttonRef={opener} onPress={toggle}>
          <IconMenu2 size={20} aria-hidden="true" />
          {frame.menu}
        </Button>
      ) : null}
      <ul id={id} class="bar-list" hidden={isMenu && !isOpen}>
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
