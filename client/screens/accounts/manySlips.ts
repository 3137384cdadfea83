import type { AccountList, AccountView } from '../../../models/wire/accountList.ts'

/** Who gets slips at once: whoever has no account, or an account and no password. Also the address of the order. */
export type ManySlips = 'everybody' | 'passwords'

type Among = Readonly<Record<'without' | 'waiting', (account: AccountView) => boolean>>

const hasOpenLink = ({ invitation }: AccountView): boolean => invitation !== undefined && !invitation.isOver
const hasNoPassword = ({ state, account }: AccountView): boolean =>
  state === 'active' && account?.hasNoPassword === true

const AMONG: Readonly<Record<ManySlips, Among>> = {
  everybody: { without: ({ state }) => state === 'none', waiting: ({ state }) => state === 'invited' },
  passwords: {
    without: (account) => hasNoPassword(account) && !hasOpenLink(account),
    waiting: (account) => hasNoPassword(account) && hasOpenLink(account),
  },
}

/** How many wait for a slip, and how many have one that still works. */
export const countsOf = ({ accounts }: AccountList, whom: ManySlips) => ({
  without: accounts.filter(AMONG[whom].without).length,
  waiting: accounts.filter(AMONG[whom].waiting).length,
})
