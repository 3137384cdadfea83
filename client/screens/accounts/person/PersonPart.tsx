import { IconArrowLeft, IconUserQuestion } from '@tabler/icons-preact'
import type { AccountList, AccountView } from '../../../../models/wire/accountList.ts'
import type { SlipsView } from '../../../../models/wire/invitations.ts'
import { LogPages } from '../../../parts/audit/LogPages.tsx'
import { inOneLine } from '../../../parts/people/whereabouts.ts'
import { directory } from '../../../state/directory.ts'
import { said as written } from '../../../state/language.ts'
import { me } from '../../../state/session.ts'
import { timeOrDay } from '../../../state/time.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { StateLines } from '../StateLines.tsx'
import { words } from '../words.ts'
import { BreakGlassPanel } from './BreakGlassPanel.tsx'
import { DisabledPanel } from './DisabledPanel.tsx'
import { InvitePanel } from './InvitePanel.tsx'
import { LinkedPanel } from './LinkedPanel.tsx'
import { ResetPanel } from './ResetPanel.tsx'
import { RolesPanel } from './RolesPanel.tsx'
import { SessionsPanel } from './SessionsPanel.tsx'

interface PersonPartProps {
  readonly list: AccountList
  readonly personId: string
  readonly onMade: (made: SlipsView) => void
  readonly again: () => Promise<void>
}

/** One person: whether they can sign in, what they may do, where they are signed in, and what they tried in vain. */
export function PersonPart({ list, personId, onMade, again }: PersonPartProps) {
  const said = words.value
  const account = list.accounts.find((each) => each.personId === personId)
  if (!account)
    return (
      <div class="sheet">
        <EmptyState icon={<IconUserQuestion size={48} />} title={said.noPerson}>
          <a class="button" href="/accounts">
            {said.backToList}
          </a>
        </EmptyState>
      </div>
    )
  const canMail = list.canMail
  // One's own goes another way; of the emergency account nothing is taken while it is that.
  const isAnothers = personId !== me.value?.person.id && !account.account?.isBreakGlass
  return (
    <>
      <p>
        <a class="accounts-back" href="/accounts">
          <IconArrowLeft size={18} aria-hidden="true" />
          {said.backToList}
        </a>
      </p>
      <Head account={account} />
      <div class="accounts-pair">
        <div class="stack">
          {account.account ? (
            <RolesPanel account={account} again={again} />
          ) : (
            <InvitePanel account={account} canMail={canMail} onMade={onMade} again={again} />
          )}
          {account.account?.isBreakGlass ? <BreakGlassPanel /> : null}
          {account.state === 'active' && isAnothers ? (
            <ResetPanel account={account} canMail={canMail} onMade={onMade} again={again} />
          ) : null}
          {account.account?.signOnLink ? <LinkedPanel account={account} again={again} /> : null}
          {account.account && isAnothers ? <DisabledPanel account={account} again={again} /> : null}
        </div>
        {account.account ? (
          <div class="stack">
            <SessionsPanel account={account} again={again} />
            <section class="sheet panel stack" aria-labelledby="account-events">
              <h2 id="account-events">{said.events.title}</h2>
              <LogPages path={`/accounts/${personId}/events`} empty={said.events.empty} isOfOne />
            </section>
          </div>
        ) : null}
      </div>
    </>
  )
}

function Head({ account }: { readonly account: AccountView }) {
  const { columns, never } = words.value
  const unit = directory.value?.units.find(({ id }) => id === account.unitId)
  const known = account.account
  return (
    <div class="sheet panel stack">
      <p class="soft">{inOneLine([written(account.position), unit ? written(unit.name) : ''], ' · ')}</p>
      <dl class="facts">
        <div>
          <dt>{columns.state}</dt>
          <dd>
            <StateLines account={account} />
          </dd>
        </div>
        {known ? (
          <>
            <div>
              <dt>{columns.login}</dt>
              <dd>{known.login}</dd>
            </div>
            <div>
              <dt>{columns.lastSignIn}</dt>
              <dd>{known.lastSignInAt === undefined ? never : timeOrDay(known.lastSignInAt)}</dd>
            </div>
          </>
        ) : null}
      </dl>
    </div>
  )
}
