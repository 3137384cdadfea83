import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { AccountList } from '../../../models/wire/accountList.ts'
import type { SlipsView } from '../../../models/wire/invitations.ts'
import { announce } from '../../state/announcer.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import './accounts.css'
import { ListPart } from './ListPart.tsx'
import { PersonPart } from './person/PersonPart.tsx'
import { SlipsPart } from './slips/SlipsPart.tsx'
import { useAccounts } from './useAccounts.ts'
import { words } from './words.ts'

/** Who may sign in: the list, one person, and the slips that were just made. Each person has an address. */
export function AccountsScreen() {
  const { path } = useLocation()
  const { known, again } = useAccounts()
  // Their secrets are in no other place: they go with this page, and with whoever signs out.
  const [slips, setSlips] = useState<SlipsView>()
  const [, , id] = path.split('/')
  const personId = id === undefined || id === '' ? undefined : decodeURIComponent(id)
  const show = (made: SlipsView) => {
    announce(words.value.slips.title(made.slips.length))
    setSlips(made)
  }
  if (slips)
    return (
      <Screen key="slips" title={words.value.slips.title(slips.slips.length)} class="accounts">
        <SlipsPart made={slips} onDone={() => setSlips(undefined)} />
      </Screen>
    )
  return (
    <Screen key={path} title={titleOf(known.view, personId)} class="accounts">
      {known.fault === undefined ? null : (
        <LoadFailed what={words.value.failed} onRetry={() => void again()}>
          {known.fault}
        </LoadFailed>
      )}
      {known.view === undefined && known.fault === undefined ? (
        <p class="sheet panel soft">{words.value.loading}</p>
      ) : null}
      {known.view === undefined ? null : personId === undefined ? (
        <ListPart list={known.view} onMade={show} />
      ) : (
        <PersonPart list={known.view} personId={personId} onMade={show} again={again} />
      )}
    </Screen>
  )
}

const titleOf = (list: AccountList | undefined, personId: string | undefined): string =>
  list?.accounts.find((account) => account.personId === personId)?.name ?? words.value.title
