import type { Clock } from '../../models/domain/clock.ts'
import { DEFAULT_LANGUAGE } from '../../models/domain/directory/directory.ts'
import type { Page, Request } from '../../models/domain/request/request.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { ANSWER_PATH } from '../../models/wire/answerPath.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { LinkTokens } from './linkTokens.ts'

/** Where a message can be answered: by whoever reads it, and by the program that brings it. */
export type LinksOfMessage = Readonly<Record<'answerUrl' | 'receivedUrl' | 'acceptedUrl', string>>

export interface ProofLinks {
  testOf(channel: Webhook): Readonly<Record<'text' | 'answerUrl' | 'receivedUrl', string>>
  checkOf(channel: Webhook): Readonly<Record<'receivedUrl', string>>
}

export interface LinkSources {
  readonly clock: Clock
  readonly accounts: Pick<Accounts, 'languageOf'>
  readonly tokens: LinkTokens
  readonly publicOrigin: string
}

const addressIn = ({ publicOrigin }: LinkSources, token: string): string => `${publicOrigin}${ANSWER_PATH}/${token}`

/** For whom a link is made: with the channel it is over. */
export const calledBy = ({ id }: Webhook, { id: pageId, personId }: Page): string => `${id} ${pageId} ${personId}`

export function linksOfCall(sources: LinkSources, channel: Webhook, request: Request, page: Page): LinksOfMessage {
  const token = { purpose: 'call', id: request.id, count: page.rings } as const
  const answerUrl = addressIn(sources, sources.tokens.of(token, calledBy(channel, page)))
  return { answerUrl, receivedUrl: `${answerUrl}/received`, acceptedUrl: `${answerUrl}/accepted` }
}

export function proofLinks(sources: LinkSources): ProofLinks {
  const linksOf = ({ id }: Webhook) => {
    const made = { purpose: 'proof', id, count: Math.floor(sources.clock.now() / 1_000) } as const
    const answerUrl = addressIn(sources, sources.tokens.of(made, ''))
    return { answerUrl, receivedUrl: `${answerUrl}/received` }
  }
  const textOf = ({ personId }: Webhook, url: string): string =>
    textsFor(personId ? sources.accounts.languageOf(personId) : DEFAULT_LANGUAGE).answer.testText(url)
  return {
    testOf(channel) {
      const links = linksOf(channel)
      return { text: textOf(channel, links.answerUrl), ...links }
    },
    checkOf: (channel) => ({ receivedUrl: linksOf(channel).receivedUrl }),
  }
}
