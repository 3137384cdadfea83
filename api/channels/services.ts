import { minutes } from '../../models/domain/clock.ts'
import type { PushKeys } from '../../models/store/pushKeyStore.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Foundation } from '../appDeps.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import { repeatEvery } from '../platform/repeatEvery.ts'
import type { OtherServers } from '../platform/servers/otherServers.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Deliveries } from '../webhooks/deliveries.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { AnswerLinks } from './answerLinks.ts'
import { CallChannel } from './callChannel.ts'
import { callMessages } from './callMessages.ts'
import { ChannelChecks } from './channelChecks.ts'
import { channelsOfTheGone } from './channelsOfTheGone.ts'
import { ChannelWay } from './channelWay.ts'
import type { LinkSources } from './links.ts'
import { LinkTokens } from './linkTokens.ts'

const CHECK_EVERY_MS = minutes(1)

interface LinkDeps extends Foundation {
  readonly keys: PushKeys
  readonly accounts: Accounts
}

/** `channelLinks` is absent where nobody knows by which address people reach this office. */
export function channelLinkServices({ clock, keys, accounts, publicOrigin }: LinkDeps) {
  const linkTokens = new LinkTokens(keys.privateKey)
  const channelLinks: LinkSources | undefined =
    publicOrigin === undefined ? undefined : { clock, accounts, tokens: linkTokens, publicOrigin }
  return { linkTokens, channelLinks }
}

interface WayDeps extends Foundation {
  readonly webhooks: Webhooks
  readonly directory: OfficeDirectory
}

export function channelWayServices({ clock, webhooks, directory }: WayDeps) {
  return { channelWay: new ChannelWay(webhooks, { clock, timeZone: directory.now.office.timeZone }) }
}

interface MessageDeps extends Foundation {
  readonly repository: RequestRepository
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly channelLinks: LinkSources | undefined
}

export const callMessageServices = (deps: MessageDeps) => ({ callMessageOf: callMessages(deps) })

interface ChannelDeps extends Foundation {
  readonly webhooks: Webhooks
  readonly deliveries: Deliveries
  readonly repository: RequestRepository
  readonly directory: OfficeDirectory
  readonly linkTokens: LinkTokens
  readonly servers: OtherServers
}

export function channelServices({ store, parts, clock, log, ...deps }: ChannelDeps) {
  const { webhooks, deliveries, repository, directory, linkTokens, servers } = deps
  const callChannel = new CallChannel({ clock, webhooks, deliveries })
  const ringAgain = (): void => callChannel.ringAgain(repository.all())
  parts.add({ begin: ringAgain })
  servers.onOther((_server, what) => (what === 'gone' ? ringAgain() : undefined))
  parts.add(channelsOfTheGone({ clock, log, webhooks, directory }))
  const checks = new ChannelChecks({ clock, log, webhooks, directory, isItsTurn: () => servers.isFirst })
  const failed = 'channels of people could not be checked; they are asked again'
  parts.add(repeatEvery({ clock, log, everyMs: CHECK_EVERY_MS, firstAfterMs: 1_000, failed, go: () => checks.look() }))
  const answerLinks = new AnswerLinks({ clock, tokens: linkTokens, webhooks, repository })
  return { callChannel, answerLinks }
}
