import { hours, minutes, seconds } from '../../models/domain/clock.ts'
import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Mail } from '../mail/mailFor.ts'
import type { SecurityLog } from '../platform/audit/securityLog.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { Tallies } from '../platform/servers/tallies.ts'
import { BreakGlassAlarm } from './breakGlassAlarm.ts'
import { BreakGlassMails } from './breakGlassMails.ts'
import { FlowSeal } from './flow.ts'
import { Newcomers } from './newcomers.ts'
import type { OfficeSignOn } from './officeSignOn.ts'
import { Provider } from './provider.ts'
import { ProviderSignOut } from './providerSignOut.ts'
import { ProviderWatch } from './providerWatch.ts'

const FORGET_EVERY_MS = hours(1)
/** Not in the rush of a start. */
const FIRST_AFTER_MS = minutes(1)
/** Who came in, and who was told, is data: a look that is late loses nothing. */
const MAIL_EVERY_MS = seconds(30)

interface SignOnServicesDeps extends Foundation {
  readonly keys: PushKeys
  readonly signOnSettings: OfficeSignOn
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly securityLog: SecurityLog
  readonly servers: OtherServers
  readonly tallies: Tallies
  /** Absent: the office mails nobody, whatever mail server is set. */
  readonly mail: Mail | undefined
}

export function signOnServices({
  store,
  parts,
  clock,
  log,
  keys,
  signOnSettings,
  tallies,
  ...deps
}: SignOnServicesDeps) {
  const platform = { clock, log }
  mailOfBreakGlass({ ...deps, ...platform, parts, signOnSettings })
  const newcomers = parts.add(new Newcomers(platform, store.newcomers))
  const provider = new Provider(clock, tallies)
  const failed = 'newcomers for whom nobody waits could not be forgotten'
  const go = () => newcomers.forgetOld(signOnSettings.now)
  parts.add(repeatEvery({ ...platform, everyMs: FORGET_EVERY_MS, firstAfterMs: FIRST_AFTER_MS, failed, go }))
  return {
    newcomers,
    provider,
    providerWatch: parts.add(new ProviderWatch({ ...platform, signOnSettings, provider })),
    breakGlassAlarm: new BreakGlassAlarm({ ...platform, ...deps, signOnSettings }),
    providerSignOut: new ProviderSignOut({ signOnSettings, provider }),
    signOnGuard: new SignInGuard(platform, 'sign-ins by the provider', tallies),
    flowSeal: new FlowSeal(keys.privateKey),
  }
}

type MailDeps = Omit<SignOnServicesDeps, 'store' | 'keys' | 'tallies'>

function mailOfBreakGlass({ parts, clock, log, mail, mailService: service, servers, ...deps }: MailDeps): void {
  if (!mail || !service) return
  const mails = new BreakGlassMails({ ...deps, clock, log, service, origin: deps.publicOrigin ?? '' })
  const failed = 'mails about the emergency account could not be looked after'
  // Of several servers one sends: no condition of the store keeps a mail from being sent twice.
  const go = async () => void (servers.isFirst && (await mails.look()))
  parts.add(repeatEvery({ clock, log, everyMs: MAIL_EVERY_MS, firstAfterMs: seconds(1), failed, go }))
  // Behind the looks, so that it stops before them: none waits for a mail server that is slow.
  parts.add(mails)
}
