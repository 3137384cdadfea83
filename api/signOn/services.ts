import { hours, minutes } from '../../models/domain/clock.ts'
import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { FlowSeal } from './flow.ts'
import { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import { Provider } from './provider.ts'
import { ProviderWatch } from './providerWatch.ts'
import { SignOnWayOut } from './wayOut.ts'

const FORGET_EVERY_MS = hours(1)
/** Not in the rush of a start. */
const FIRST_AFTER_MS = minutes(1)

interface SignOnServicesDeps extends Foundation {
  readonly keys: PushKeys
  readonly signOnSettings: OfficeSignOn
  readonly tallies: Tallies
}

export function signOnServices({ store, parts, clock, log, keys, signOnSettings, tallies }: SignOnServicesDeps) {
  const platform = { clock, log }
  const newcomers = parts.add(new Newcomers(platform, store.newcomers))
  const provider = new Provider(clock, tallies)
  const failed = 'newcomers for whom nobody waits could not be forgotten'
  const go = () => newcomers.forgetOld(signOnSettings.now)
  parts.add(repeatEvery({ ...platform, everyMs: FORGET_EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go }))
  return {
    newcomers,
    provider,
    providerWatch: parts.add(new ProviderWatch({ ...platform, signOnSettings, provider })),
    signOnWayOut: new SignOnWayOut({ signOnSettings, provider }),
    signOnGuard: new SignInGuard(platform, 'sign-ins by the provider', tallies),
    flowSeal: new FlowSeal(keys.privateKey),
  }
}
