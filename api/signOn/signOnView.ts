import type { Clock } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { likelyPerson } from '../../models/domain/signOn/signOn.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { SignOnTestView, SignOnView } from '../../models/wire/signOn.ts'
import { BACK_CHANNEL_PATH, CALLBACK_PATH, SIGNED_OUT_PATH } from '../../models/wire/signOnPaths.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { canBreakGlass } from './canBreakGlass.ts'
import type { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import { hasPassed, testedAs } from './testedAs.ts'

interface Shown {
  readonly clock: Clock
  readonly signOnSettings: OfficeSignOn
  readonly newcomers: Newcomers
  readonly accounts: Accounts
  readonly directory: OfficeDirectory
}

function settingsOf({
  issuer,
  clientId,
  isOn,
  endsThere = false,
  roleSource,
  breakGlass,
}: SignOn): NonNullable<SignOnView['settings']> {
  const rest = { ...(roleSource ? { roleSource } : {}), ...(breakGlass ? { breakGlass } : {}) }
  return { issuer, clientId, isOn, endsThere, ...rest }
}

function testOf(deps: Shown, settings: SignOn, actor: Actor): { readonly tested?: SignOnTestView } {
  const { directory } = deps
  if (!settings.tested) return {}
  const { by, issuer: _issuer, ...said } = settings.tested
  const { personId, roles } = testedAs(deps, settings)
  return {
    tested: {
      ...said,
      by: directory.person(by),
      ...(personId === undefined ? {} : { person: directory.person(personId) }),
      roles,
      isOwn: hasPassed(deps, settings, actor.personId),
    },
  }
}

/** For administrators: everything but the secret, which goes back to nobody. */
export function signOnView(deps: Shown, actor: Actor, origin: string): SignOnView {
  mustAdminister(actor)
  const { signOnSettings, newcomers, accounts, directory } = deps
  const { now } = signOnSettings
  const able = accounts.all().filter((account) => accounts.mayEnter(account))
  const people = able.flatMap(({ personId }) => directory.now.employees.get(personId) ?? [])
  return {
    edition: now?.edition ?? 0,
    ...(now ? { settings: settingsOf(now), ...testOf(deps, now, actor) } : {}),
    redirectAddress: origin + CALLBACK_PATH,
    signedOutAddress: origin + SIGNED_OUT_PATH,
    backChannelAddress: origin + BACK_CHANNEL_PATH,
    newcomers: newcomers
      .waiting(now)
      .map(({ issuer: _issuer, version: _version, steppedMs: _stepped, ...newcomer }) => {
        const likely = likelyPerson(newcomer, people)
        return { ...newcomer, ...(likely === undefined ? {} : { likely }) }
      }),
    breakGlassPeople: able
      .filter((each) => canBreakGlass(deps, each))
      .map(({ personId }) => directory.person(personId)),
    people: people.map(({ id }) => directory.person(id)),
    linked: able.filter(({ signOn }) => signOn !== undefined && signOn.issuer === now?.issuer).length,
  }
}
