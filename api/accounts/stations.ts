import { hash, randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import { hours } from '../../models/domain/clock.ts'
import type { Account } from '../../models/store/accountStore.ts'
import { tokenCookie } from '../platform/web/tokenCookie.ts'
import type { Accounts } from './accounts.ts'

/** A browser that somebody signs in with at all is used at least once a year. */
const KEPT_MS = hours(24 * 400)
const MOST_REMEMBERED = 10

/** Opens nothing: it only tells the browser of an account's owner from a stranger's behind the same address. */
const stationCookie = tokenCookie('parter-station', KEPT_MS)

/** Where the owner of this account has signed in before, if the request comes from there: the browser, else the address. */
export function stationOf(account: Account | undefined, request: Request, secure: boolean): string | undefined {
  if (!account) return undefined
  const token = stationCookie.tokenOf(request, secure)
  const candidates = [...(token === undefined ? [] : [hashOf(account, token)]), hashOf(account, request.ip ?? '')]
  return candidates.find((each) => account.stations?.includes(each))
}

/** The owner has signed in here: strangers elsewhere, or behind the same address, no longer keep them out. */
export async function rememberStation(
  accounts: Accounts,
  personId: string,
  { request, response, secure }: { request: Request; response: Response; secure: boolean },
): Promise<void> {
  const token = stationCookie.tokenOf(request, secure) ?? randomBytes(32).toString('base64url')
  stationCookie.set(response, token, secure)
  await accounts.change(personId, (account) => {
    const here = [hashOf(account, request.ip ?? ''), hashOf(account, token)]
    const { stations = [] } = account
    if (here.every((each) => stations.includes(each))) return account
    return {
      ...account,
      stations: [...stations.filter((each) => !here.includes(each)), ...here].slice(-MOST_REMEMBERED),
    }
  })
}

const hashOf = ({ personId }: Account, what: string): string =>
  hash('sha256', `station ${personId} ${what}`, 'base64url')
