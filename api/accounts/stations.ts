import { hash, randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Clock } from '../../models/domain/clock.ts'
import type { Account } from '../../models/store/accountStore.ts'
import type { Cookies } from '../platform/web/cookies.ts'
import type { Accounts } from './accounts.ts'

const MOST_REMEMBERED = 10

interface Stations {
  readonly clock: Clock
  readonly accounts: Accounts
  readonly cookies: Cookies
}

/** Where the owner of this account has signed in before, if the request comes from there: the browser, else the address. */
export function stationOf(account: Account | undefined, request: Request, cookies: Cookies): string | undefined {
  if (!account) return undefined
  const token = cookies.station.tokenOf(request)
  const candidates = [...(token === undefined ? [] : [hashOf(account, token)]), hashOf(account, request.ip ?? '')]
  return candidates.find((each) => account.stations?.includes(each))
}

/** The owner has signed in here: strangers elsewhere, or behind the same address, no longer keep them out. */
export async function rememberSignIn(
  { clock, accounts, cookies }: Stations,
  request: Request,
  response: Response,
  personId: string,
): Promise<void> {
  const token = cookies.station.tokenOf(request) ?? randomBytes(32).toString('base64url')
  cookies.station.set(response, token)
  await accounts.change(personId, (account) => {
    const here = [hashOf(account, request.ip ?? ''), hashOf(account, token)]
    const { stations = [] } = account
    return {
      ...account,
      lastSignInAt: clock.now(),
      stations: [...stations.filter((each) => !here.includes(each)), ...here].slice(-MOST_REMEMBERED),
    }
  })
}

const hashOf = ({ personId }: Account, what: string): string =>
  hash('sha256', `station ${personId} ${what}`, 'base64url')
