import { Accounts } from '../../api/accounts/accounts.ts'
import type { Account } from '../../models/store/accountStore.ts'
import { MemoryStore, platformAt } from '../support/memoryStore.ts'
import { MONDAY_TEN } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

const administrator = (personId: string): Account => ({
  personId,
  version: 1,
  login: personId,
  passwordHash: 'h',
  roles: ['admin'],
  disabled: false,
})

const disable = (account: Account): Account => ({ ...account, disabled: true })

test('two servers that each disable the other’s administrator at once leave one who can sign in', async () => {
  const store = new MemoryStore<Account>(({ personId }) => personId, administrator('anna'), administrator('bartek'))
  const platform = platformAt(new TestClock(MONDAY_TEN))
  const [one, other] = [new Accounts(platform, store), new Accounts(platform, store)]
  await Promise.all([one.load(), other.load()])
  // Neither has heard of the other's write when it looks at what it knows.
  const tried = await Promise.allSettled([one.changeRights('anna', disable), other.changeRights('bartek', disable)])
  expect(tried.map(({ status }) => status)).toContain('rejected')
  const left = [...store.stored.values()].filter(({ disabled }) => !disabled)
  expect(left.length).toBeGreaterThan(0)
})

test('on one server the second in the line is refused before anything is written', async () => {
  const store = new MemoryStore<Account>(({ personId }) => personId, administrator('anna'), administrator('bartek'))
  const accounts = new Accounts(platformAt(new TestClock(MONDAY_TEN)), store)
  await accounts.load()
  const tried = await Promise.allSettled(['anna', 'bartek'].map((each) => accounts.changeRights(each, disable)))
  expect(tried.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(store.writes).toBe(1)
  expect(accounts.lastAdministrator()).toBe('bartek')
})
