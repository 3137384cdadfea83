import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { FlowSeal } from './flow.ts'
import { Newcomers } from './newcomers.ts'
import { OfficeSignOn } from './officeSignOn.ts'
import { Provider } from './provider.ts'
import { ProviderWatch } from './providerWatch.ts'
import { SignOnWayOut } from './wayOut.ts'

interface SignOnServicesDeps extends Foundation {
  readonly keys: PushKeys
  readonly directory: OfficeDirectory
  readonly securityLog: SecurityLog
}

export function signOnServices({ store, parts, clock, log, keys, directory, securityLog }: SignOnServicesDeps) {
  const platform = { clock, log }
  const signOnSettings = parts.add(new OfficeSignOn({ ...platform, store: store.signOn, directory, securityLog }))
  const provider = new Provider(clock)
  return {
    signOnSettings,
    newcomers: parts.add(new Newcomers(platform, store.newcomers)),
    provider,
    providerWatch: parts.add(new ProviderWatch({ ...platform, signOnSettings, provider })),
    signOnWayOut: new SignOnWayOut({ signOnSettings, provider }),
    flowSeal: new FlowSeal(keys.privateKey),
  }
}
