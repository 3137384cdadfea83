import type { AccountView } from '../../../models/wire/accountList.ts'
import { inOneLine } from '../../parts/people/whereabouts.ts'
import { directory } from '../../state/directory.ts'
import { said, texts } from '../../state/language.ts'
import { timeOrDay } from '../../state/time.ts'
import type { Column } from '../../ui/DataTable.tsx'
import { loginOf } from './filters.ts'
import { StateLines } from './StateLines.tsx'
import { words } from './words.ts'

/** Who, whether they can sign in, as whom, what they may do, and when they last did. */
export function accountColumns(): readonly Column<AccountView>[] {
  const { columns, never } = words.value
  return [
    { key: 'person', title: columns.person, cell: (account) => <PersonCell account={account} /> },
    { key: 'state', title: columns.state, cell: (account) => <StateLines account={account} /> },
    { key: 'login', title: columns.login, cell: (account) => loginOf(account) },
    { key: 'roles', title: columns.roles, cell: (account) => rolesText(account) },
    {
      key: 'lastSignIn',
      title: columns.lastSignIn,
      cell: ({ account }) =>
        account ? (account.lastSignInAt === undefined ? never : timeOrDay(account.lastSignInAt)) : null,
    },
  ]
}

function PersonCell({ account: { personId, name, position, unitId } }: { readonly account: AccountView }) {
  const unit = directory.value?.units.find(({ id }) => id === unitId)
  return (
    <span class="accounts-cell">
      <a class="strong" href={`/accounts/${encodeURIComponent(personId)}`}>
        {name}
      </a>
      <span class="soft">{inOneLine([said(position), unit ? said(unit.name) : ''], ' · ')}</span>
    </span>
  )
}

export function rolesText({ account, invitation }: AccountView): string {
  const { roles } = texts.value
  return (account?.roles ?? invitation?.roles ?? []).map((role) => roles[role]).join(', ')
}
