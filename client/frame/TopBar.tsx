import { useLocation } from 'preact-iso'
import { DutyStatus } from '../ringing/DutyStatus.tsx'
import { said, texts } from '../state/language.ts'
import { office } from '../state/office.ts'
import { me } from '../state/session.ts'
import { SkipLink } from '../ui/SkipLink.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PathState } from './PathState.tsx'
import { mayView, VIEWS } from './views.ts'

/** Whose office, which of one's views, whether one can be reached, whether the path lives. Everything else is work. */
export function TopBar() {
  const { path } = useLocation()
  const { frame } = texts.value
  const views = me.value ? VIEWS.filter((view) => mayView(view.name)) : []
  return (
    <>
      <SkipLink />
      <header class="bar">
        <div class="bar-house">
          <Wordmark />
          {office.value ? <span class="bar-office">{said(office.value.name)}</span> : null}
        </div>
        {views.length > 0 ? (
          <nav class="bar-views" aria-label={frame.main}>
            <ul>
              {views.map(({ name }) => (
                <li key={name}>
                  <a href={`/${name}`} aria-current={isWithin(path, name) ? 'page' : undefined}>
                    {frame[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <div class="bar-state">
          {me.value ? <DutyStatus /> : null}
          {me.value ? <PathState /> : null}
          <LanguageSwitch />
          {me.value ? <AccountMenu person={me.value.person} /> : null}
        </div>
        {office.value?.sample ? <p class="sample">{frame.sample}</p> : null}
      </header>
    </>
  )
}

/** A view may have parts with addresses of their own. */
const isWithin = (path: string, name: string): boolean => path === `/${name}` || path.startsWith(`/${name}/`)
