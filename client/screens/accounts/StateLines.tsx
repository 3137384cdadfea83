import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheckFilled,
  IconMail,
  IconUserOff,
  IconUserX,
} from '@tabler/icons-preact'
import type { AccountState, AccountView } from '../../../models/wire/accountList.ts'
import { timeOrDay } from '../../state/time.ts'
import { Badge, type Look } from '../../ui/Badge.tsx'
import { words } from './words.ts'

const LOOKS: Readonly<Record<AccountState, Look>> = {
  none: { Shape: IconUserOff, tone: 'plain' },
  invited: { Shape: IconMail, tone: 'blue' },
  active: { Shape: IconCircleCheckFilled, tone: 'green' },
  disabled: { Shape: IconBan, tone: 'amber' },
  gone: { Shape: IconUserX, tone: 'plain' },
}

/** Whether somebody can sign in, and what waits for them. */
export function StateLines({ account: { state, invitation, isInDirectory } }: { readonly account: AccountView }) {
  const said = words.value
  return (
    <span class="accounts-cell">
      <Badge {...LOOKS[state]}>{said.states[state]}</Badge>
      {invitation ? <span class="soft">{waits(invitation)}</span> : null}
      {invitation?.mail === undefined ? null : invitation.mail === 'failed' ? (
        <Badge Shape={IconAlertTriangle} tone="amber" bare>
          {said.mails.failed}
        </Badge>
      ) : (
        <span class="soft">{said.mails[invitation.mail]}</span>
      )}
      {isInDirectory ? null : <span>{said.gone}</span>}
    </span>
  )
}

function waits({ purpose, isOver, expiresAt }: NonNullable<AccountView['invitation']>): string {
  const said = words.value
  const when = timeOrDay(expiresAt)
  if (isOver) return said.invitationOver(when)
  return purpose === 'reset' ? said.resetUntil(when) : said.invitedUntil(when)
}
