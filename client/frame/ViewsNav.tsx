import { IconChevronDown, IconMenu2 } from '@tabler/icons-preact'
import { useLocation } from 'preact-iso'
import { firstTexts } from '../state/language.ts'
import { Button } from '../ui/Button.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useMedia } from '../ui/useMedia.ts'
import { viewsInBar } from './views.ts'
import { inGroups, partsOf, type ViewName } from './viewTable.ts'

/** A manager's six stand in one line on a desk; whoever has every role has more, on any screen. */
const MOST_IN_A_LINE = 6
const NARROW = '(max-width: 78rem)'

/** One's views, in a line; where that has no room, behind a button. */
export function ViewsNav() {
  const { path } = useLocation()
  const { frame } = firstTexts.value
  const isNarrow = useMedia(NARROW)
  const views = viewsInBar()
  const { single, grouped } = inGroups(views)
  const isMenu = isNarrow || single.length + Math.min(grouped.length, 1) > MOST_IN_A_LINE
  if (views.length === 0) return null
  if (isMenu) return <Menu key="menu" views={views} path={path} />
  return (
    <nav key="line" class="bar-views" aria-label={frame.main}>
      <ul class="bar-list">
        {grouped.length > 0 ? <Group views={grouped} path={path} /> : null}
        {single.map((name) => (
          <ViewLink key={name} name={name} path={path} />
        ))}
      </ul>
    </nav>
  )
}

interface ViewsProps {
  readonly views: readonly ViewName[]
  readonly path: string
}

function Menu({ views, path }: ViewsProps) {
  const { frame } = firstTexts.value
  const { isOpen, toggle, id, opener, box } = useDisclosure(path)
  return (
    <nav class="bar-views bar-views-menu" aria-label={frame.main} {...box}>
      <Button kind="quiet" class="bar-menu" expanded={isOpen} controls={id} buttonRef={opener} onPress={toggle}>
        <IconMenu2 size={20} aria-hidden="true" />
        {frame.menu}
      </Button>
      <ul id={id} class="bar-list" hidden={!isOpen}>
        {views.map((name) => (
          <ViewLink key={name} name={name} path={path} />
        ))}
      </ul>
    </nav>
  )
}

/** What an administrator looks after: behind one word, so that the bar stays one line. */
function Group({ views, path }: ViewsProps) {
  const { frame } = firstTexts.value
  const { isOpen, toggle, id, opener, box } = useDisclosure(path)
  const isHere = views.some((name) => isWithin(path, name))
  return (
    <li class="bar-group" {...box}>
      <Button
        kind="quiet"
        class={isHere ? 'bar-group-name bar-here' : 'bar-group-name'}
        expanded={isOpen}
        controls={id}
        buttonRef={opener}
        onPress={toggle}
      >
        {frame.upkeep}
        <IconChevronDown size={18} aria-hidden="true" />
      </Button>
      <ul id={id} class="bar-group-list sheet" hidden={!isOpen}>
        {views.map((name) => (
          <ViewLink key={name} name={name} path={path} />
        ))}
      </ul>
    </li>
  )
}

function ViewLink({ name, path }: { readonly name: ViewName; readonly path: string }) {
  return (
    <li>
      <a href={`/${name}`} aria-current={isWithin(path, name) ? 'page' : isInPart(path, name) ? 'true' : undefined}>
        {firstTexts.value.frame[name]}
      </a>
    </li>
  )
}

const isInPart = (path: string, name: ViewName): boolean => partsOf(name).some((part) => isWithin(path, part))

/** A view may have parts with addresses of their own. */
const isWithin = (path: string, name: string): boolean => path === `/${name}` || path.startsWith(`/${name}/`)
