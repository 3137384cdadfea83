import { DutyStatus } from '../ringing/DutyStatus.tsx'
import { said, texts } from '../state/language.ts'
import { office } from '../state/office.ts'
import { me } from '../state/session.ts'
import { SkipLink } from '../ui/SkipLink.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PathState } from './PathState.tsx'
import { ViewsNav } from './ViewsNav.tsx'

/** Whose office, which of one's views, whether one can be reached, whether the path lives. Everything else is work. */
export function TopBar() {
  const { frame } = texts.value
  return (
    <>
      <SkipLink />
      <header class="bar">
        <div class="bar-house">
          <Wordmark />
          {office.value ? <span class="bar-office">{said(office.value.name)}</span> : null}
        </div>
        {me.value ? <ViewsNav /> : null}
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
