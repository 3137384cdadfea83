import type { AccountView } from '../../../models/wire/accountList.ts'
import type { UnitView } from '../../../models/wire/views.ts'
import { matches } from '../../parts/people/matches.ts'

export const FILTERS = ['all', 'none', 'invited', 'active', 'disabled', 'gone'] as const
export type AccountFilter = (typeof FILTERS)[number]

/** Somebody who was taken out of the directory is found by that, whatever their account is like. */
export const passes = ({ state, isInDirectory }: AccountView, filter: AccountFilter): boolean =>
  filter === 'all' || (filter === 'gone' ? !isInDirectory : state === filter)

/** Every word that was typed begins a word of the person, their position or unit, or is in their login. */
export function isFound(query: string, account: AccountView, units: readonly UnitView[]): boolean {
  const { personId, name, position, unitId = '' } = account
  const login = loginOf(account)
  const person = { id: personId, name, position, unitId, building: '', floor: 0, room: '', extension: '' }
  return matches(query, person, units) || (query.trim() !== '' && login.includes(query.trim().toLowerCase()))
}

/** As they sign in, or will. */
export const loginOf = ({ account, invitation }: AccountView): string => account?.login ?? invitation?.login ?? ''
