import type { Session } from '../../models/store/sessionStore.ts'
import { SIGNED_OUT_PATH } from '../../models/wire/signOnPaths.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import type { Provider } from './provider.ts'

interface ProviderSignOutDeps {
  readonly signOnSettings: OfficeSignOn
  readonly provider: Provider
}

/**
 * Where somebody who signs out here is signed out at the provider too, so that the next one at a shared computer does not
 * come in as them. Undefined: their session was not opened by it, or the office does not want that.
 */
export class ProviderSignOut {
  constructor(private readonly deps: ProviderSignOutDeps) {}

  async addressFor({ signOn }: Session, origin: string): Promise<string | undefined> {
    const { signOnSettings, provider } = this.deps
    const { now } = signOnSettings
    if (!now?.isOn || !now.endsThere || signOn?.issuer !== now.issuer) return undefined
    return provider.leavingAddress(now, signOn, origin + SIGNED_OUT_PATH)
  }
}
