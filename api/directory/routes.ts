import { Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../models/domain/clock.ts'
import type { UnitId } from '../../models/domain/directory/directory.ts'
import type { Target } from '../../models/domain/request/request.ts'
import { competentFor, isReachable, unitOf } from '../../models/domain/request/responders.ts'
import type { SignInMethods } from '../../models/domain/signOn/signInMethods.ts'
import type { OfficeView, SearchHit } from '../../models/wire/views.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { madeOnce } from '../platform/web/madeOnce.ts'
import { parse } from '../platform/web/parse.ts'
import type { Presence } from '../presence/presence.ts'
import type { UsualTimes } from '../reports/usualTimes.ts'
import { optional } from '../requests/requestView.ts'
import type { CurrentSearch } from '../search/currentSearch.ts'
import type { OfficeDirectory } from './officeDirectory.ts'

interface DirectoryRoutesDeps {
  readonly directory: OfficeDirectory
  readonly search: CurrentSearch
  readonly presence: Presence
  readonly usual: UsualTimes
}

const HITS = 8
const SearchQuery = z.strictObject({ q: z.string().max(120) })

/** The telephone list, and the search by which a clerk finds who is competent. */
export function directoryRoutes({ directory, search, presence, usual }: DirectoryRoutesDeps): Router {
  const router = Router()

  const list = madeOnce(
    () => [directory.now],
    () => JSON.stringify(directory.view()),
  )
  router.get('/', (_request, response) => {
    response.type('json').send(list())
  })

  router.get('/search', async (request, response) => {
    const { q } = parse(SearchQuery, request.query)
    const minutes = await usual.byUnit()
    response.json(await search(q, HITS, (target) => hitOf(target, minutes)))
  })

  function hitOf(target: Target, minutes: ReadonlyMap<UnitId, number>): SearchHit {
    const unitId = unitOf(directory.now, target)
    const people = competentFor(directory.now, target).map((personId) => {
      const { reach, obstacles } = presence.viewOf(personId)
      return { person: directory.person(personId), reach, obstacles }
    })
    const matter = target.kind === 'matter' ? directory.now.matters.get(target.matterId) : undefined
    return {
      ...directory.target(target),
      people,
      reachable: people.filter(({ reach }) => isReachable(reach)).length,
      ...optional('elsewhere', matter?.elsewhere),
      ...optional('elsewhereAddress', matter?.elsewhereAddress),
      ...optional('elsewhereHours', matter?.elsewhereHours),
      ...optional('usualMinutes', unitId === undefined ? undefined : minutes.get(unitId)),
    }
  }

  return router
}

/** What everybody may know before they sign in. */
export function officeRoute({
  clock,
  directory,
  accounts,
  signOnSettings,
}: {
  clock: Clock
  directory: OfficeDirectory
  accounts: Accounts
  signOnSettings: { readonly signInMethods: SignInMethods }
}): Router {
  const router = Router()
  let accountsChanged = 0
  accounts.onChanged(() => {
    accountsChanged += 1
  })
  const view = madeOnce(
    () => [directory.now, accountsChanged, signOnWay(signOnSettings.signInMethods)],
    () =>
      JSON.stringify({
        ...officeView(directory, accounts),
        ...optional('signOn', signOnWay(signOnSettings.signInMethods)),
      }),
  )
  router.get('/', (_request, response) => {
    // The time is all of it that changes.
    response.type('json').send(`{"now":${clock.now()},${view().slice(1)}`)
  })
  return router
}

function signOnWay({ issuer, breakGlassId }: SignInMethods): OfficeView['signOn'] {
  if (issuer === undefined) return undefined
  return breakGlassId === undefined ? 'also' : 'only'
}

function officeView(directory: OfficeDirectory, accounts: Accounts): Omit<OfficeView, 'now'> {
  const { name, sample, timeZone } = directory.now.office
  return {
    name,
    sample,
    timeZone,
    ...optional('samplePeople', sample ? samplePeople(directory, accounts) : undefined),
  }
}

function samplePeople(directory: OfficeDirectory, accounts: Accounts): OfficeView['samplePeople'] {
  return accounts.all().map(({ personId, login, roles }) => {
    const { name, position } = directory.person(personId)
    return { login, name, position, roles }
  })
}
