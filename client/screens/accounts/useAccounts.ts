import type { AccountList } from '../../../models/wire/accountList.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** Everybody and their accounts, asked for again whenever somebody was invited, came in or was changed. */
export const useAccounts = () =>
  useQuery<AccountList>('/accounts', ({ soon }) => [
    follow('accounts:changed', soon),
    // Whoever comes has no account yet, and an account goes with its person.
    follow('directory:changed', soon),
  ])
