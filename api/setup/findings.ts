import { hours, type Instant } from '../../models/domain/clock.ts'
import {
  answeredMattersOf,
  type Check,
  type Finding,
  type Found,
  substitutesOf,
  unitMattersOf,
} from '../../models/domain/setup/checks.ts'
import type { OfficeAddresses } from '../../models/domain/setup/officeAddresses.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { SteadyClock } from '../clock.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Mail } from '../mail/mailFor.ts'
import type { MailService } from '../mail/mailService.ts'
import type { PushSender } from '../push/pushSender.ts'
import type { PushSubscriptions } from '../push/pushSubscriptions.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

/** When this office's store was last copied, and whether anybody here can know. */
export type LastBackup = () => BackupStanding | 'never' | 'elsewhere'

interface BackupStanding {
  readonly at: Instant
  /** The last one could not be made, and `at` is when that was. */
  readonly hasFailed?: boolean
  /** It lies on the disk of the store. */
  readonly isBeside?: boolean
}

/** Everything that a check looks at. */
export interface CheckSources {
  /** Where the office listens. */
  readonly addresses: () => OfficeAddresses
  readonly clock: SteadyClock
  readonly secure: boolean
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly subscriptions: PushSubscriptions
  readonly sender: PushSender
  /** Absent: the office has no mail server, or is the sample, which mails nobody. */
  readonly mail: Mail | undefined
  readonly mailService: MailService | undefined
  readonly webhooks: Pick<Webhooks, 'all'>
  readonly lastBackup: LastBackup
  newId(): string
}

/** A backup older than this has not the last week in it. */
const BACKUP_LASTS_MS = hours(7 * 24)

/** How each check stands by what is there. A new check does not compile without a look. */
export const LOOKS: { readonly [C in Check]: (sources: CheckSources) => Finding<Found<C>> } = {
  address: lookAtAddress,
  https: ({ secure }) => (secure ? well() : attention('plain')),
  mail: ({ mail }) => {
    if (!mail) return attention('notSet')
    return mail.watch.isWell() ? well() : attention('ill')
  },
  push: lookAtPush,
  backup: lookAtBackup,
  webhooks: lookAtWebhooks,
  // What only a browser can say is said by its test.
  clock: () => unknown('untested'),
  unitMatters: ({ directory }) => unitMattersOf(directory.now),
  answeredMatters: ({ directory }) => answeredMattersOf(directory.now),
  substitutes: ({ directory }) => substitutesOf(directory.now),
  accounts: lookAtAccounts,
}

type Details = Omit<Finding, 'state' | 'because'>

export const well = (details: Details = {}) => ({ ...details, state: 'well', because: 'well' }) as const

export const attention = <F extends Found>(because: F, details: Details = {}) =>
  ({ ...details, because, state: 'attention' }) as const

export const unknown = <F extends Found>(because: F, details: Details = {}) =>
  ({ ...details, because, state: 'unknown' }) as const

/** The worst is said: a program that hears nothing tells nobody. */
function lookAtWebhooks({ webhooks, directory }: CheckSources): Finding<Found<'webhooks'>> {
  const all = webhooks.all()
  if (all.length === 0) return { state: 'well', because: 'none' }
  // A channel by whose it is: there may be one of the same name for everybody.
  const nameOf = ({ name, personId }: Webhook): string =>
    personId === undefined ? name : `${directory.person(personId).name}: ${name}`
  const named = (some: readonly Webhook[]) => ({ count: some.length, names: some.map(nameOf) })
  const off = all.filter(({ state }) => state === 'off')
  if (off.length > 0) return attention('off', named(off))
  const failing = all.filter(({ failingSince }) => failingSince !== undefined)
  if (failing.length > 0) return attention('failing', named(failing))
  const unproven = all.filter(({ state }) => state === 'unproven')
  return unproven.length > 0 ? attention('unproven', named(unproven)) : well({ count: all.length })
}

function lookAtAddress({ addresses }: CheckSources): Finding<Found<'address'>> {
  const { reach, urls } = addresses()
  if (reach === 'office') return well({ said: urls.join(', ') })
  return reach === 'here' ? attention('here') : unknown('sample')
}

function lookAtPush({ subscriptions }: CheckSources): Finding<Found<'push'>> {
  const people = new Set(subscriptions.all().map(({ personId }) => personId))
  const proven = [...people].filter((personId) => subscriptions.isProven(personId)).length
  if (people.size === 0) return unknown('nobody')
  const numbers = { count: proven, of: people.size }
  return proven > 0 ? well(numbers) : attention('unproven', numbers)
}

function lookAtBackup({ lastBackup, clock }: CheckSources): Finding<Found<'backup'>> {
  const last = lastBackup()
  if (last === 'elsewhere') return unknown('elsewhere')
  if (last === 'never') return attention('never')
  const { at, hasFailed, isBeside } = last
  if (hasFailed) return attention('failed', { at })
  if (clock.now() - at >= BACKUP_LASTS_MS) return attention('old', { at })
  return isBeside ? attention('sameDisk', { at }) : well({ at })
}

/** Whoever has never signed in has never been reached; whoever has no account never can be. */
function lookAtAccounts({ accounts, directory }: CheckSources): Finding<Found<'accounts'>> {
  const people = [...directory.now.employees.values()]
  const used = (personId: string): boolean => {
    const account = accounts.get(personId)
    return account !== undefined && !account.disabled && (account.stations?.length ?? 0) > 0
  }
  const missing = people.filter(({ id }) => !used(id))
  const numbers = { count: missing.length, of: people.length }
  if (missing.length === 0) return well(numbers)
  return attention('lacking', { ...numbers, names: missing.slice(0, 8).map(({ name }) => name) })
}
