import { IconHelpCircle } from '@tabler/icons-preact'
import { DutyStatus } from '../ringing/DutyStatus.tsx'
import { firstTexts, said } from '../state/language.ts'
import { office } from '../state/office.ts'
import { me } from '../state/session.ts'
import { SkipLink } from '../ui/SkipLink.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PathState } from './PathState.tsx'
import { ViewsNav } from './ViewsNav.tsx'

/** Where the bar has room; in the menu of the account it always is. */
function HelpLink() {
  const { frame } = firstTexts.value
  return (
    <a class="bar-help" href="/help" aria-label={frame.help} title={frame.help}>
      <IconHelpCircle size={22} aria-hidden="true" />
    </a>
  )
}

/** An office without a name of its own yet is called Parter, which the wordmark says. */
function OfficeName() {
  const name = office.value && said(office.value.name)
  return name === undefined || name === 'Parter' ? null : <span class="bar-office">{name}</span>
}

/** Whose office, which of one's views, whether one can be reached, whether the path lives. Everything else is work. */
export function TopBar() {
  const { frame } = firstTexts.value
  return (
    <>
      <SkipLink />
      <header class="bar">
        <div class="bar-house">
          <Wordmark />
          <OfficeName />
        </div>
        {me.value ? <ViewsNav /> : null}
        <div class="bar-state">
          {me.value ? <DutyStatus /> : null}
          {me.value ? <PathState /> : null}
          {me.value ? <HelpLink /> : null}
          <LanguageSwitch />
          {me.value ? <AccountMenu person={me.value.person} /> : null}
        </div>
        {office.value?.sample ? <p class="sample">{frame.sample}</p> : null}
      </header>
    </>
  )
}
