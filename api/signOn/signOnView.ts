import type { Actor } from '../../models/domain/lifecycle.ts'
import { likelyPerson } from '../../models/domain/signOn/signOn.ts'
import { testedRoles } from '../../models/domain/signOn/signOnTest.ts'
import type { SignOn } from '../../models/store/signOnStore.ts'
import type { SignOnTestView, SignOnView } from '../../models/wire/signOn.ts'
import { BACK_CHANNEL_PATH, CALLBACK_PATH, SIGNED_OUT_PATH } from '../../models/wire/signOnPaths.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { mustAdminister } from '../accounts/mustAdminister.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'

interface Shown {
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
}: SignOn): NonNullable<SignOnView['settings']> {
  return { issuer, clientId, isOn, endsThere, ...(roleSource ? { roleSource } : {}) }
}

/** What came of a test, by the accounts of now: whoever was linked since comes in. */
function testOf({ accounts, directory }: Shown, { tested, roleSource }: SignOn): { readonly tested?: SignOnTestView } {
  if (!tested) return {}
  const { by, issuer: _issuer, ...said } = tested
  const account = accounts.bySignOn(tested)
  const isKnown = account !== undefined && accounts.mayEnter(account)
  const roles = isKnown ? testedRoles(tested, roleSource, account.roles) : []
  return {
    tested: {
      ...said,
      by: directory.person(by),
      ...(isKnown ? { person: directory.person(account.personId) } : {}),
      roles,
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
    ...(now ? { settings: settingsOf(now), ...testOf(deps, now) } : {}),
    redirectAddress: origin + CALLBACK_PATH,
    signedOutAddress: origin + SIGNED_OUT_PATH,
    backChannelAddress: origin + BACK_CHANNEL_PATH,
    newcomers: newcomers
      .waiting(now)
      .map(({ issuer: _issuer, version: _version, steppedMs: _stepped, ...newcomer }) => {
        const likely = likelyPerson(newcomer, people)
        return { ...newcomer, ...(likely === undefined ? {} : { likely }) }
      }),
    people: people.map(({ id }) => directory.person(id)),
    linked: able.filter(({ signOn }) => signOn !== undefined && signOn.issuer === now?.issuer).length,
  }
}
