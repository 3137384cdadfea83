import type { CallDelivery } from '../../models/domain/channels/callDelivery.ts'
import type { Clock } from '../../models/domain/clock.ts'
import { rings } from '../../models/domain/request/pages.ts'
import { codeOf, type Page, type Request } from '../../models/domain/request/request.ts'
import type { Delivery } from '../../models/domain/webhooks/delivery.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Message } from '../webhooks/webhookPost.ts'
import { type LinkSources, linksOfCall } from './links.ts'
import { whereText } from './whereText.ts'

/** What a message to a person's channel says when it is sent; undefined: it is not true any more. */
export type MakeCallMessage = (
  delivery: Delivery,
  channel: Webhook,
) => Promise<Pick<Message, 'type' | 'data'> | undefined>

interface CallMessageDeps {
  readonly clock: Clock
  readonly repository: Pick<RequestRepository, 'get' | 'lookAnew'>
  readonly directory: OfficeDirectory
  readonly accounts: Accounts
  readonly channelLinks: LinkSources | undefined
}

/** A code, a place and where to answer: a telephone is read by others, so nothing about the client or the matter. */
export function callMessages(deps: CallMessageDeps): MakeCallMessage {
  const { clock, repository, directory, accounts, channelLinks } = deps
  return async ({ event, requestId, code, call }, channel) => {
    if (!call || clock.now() > call.until) return undefined
    const { answer } = textsFor(accounts.languageOf(call.personId))
    if (event === 'gone') {
      const { isOwn = false, wasComing = false } = call
      return { type: 'call.gone', data: { requestId, code, isOwn, wasComing, text: answer.goneText(code) } }
    }
    // Of another server that has called them, this may be known before the call itself.
    const wanted = wantedBy(call, repository.get(requestId)) ?? wantedBy(call, await repository.lookAnew(requestId))
    return wanted && channelLinks && accounts.mayBeCalled(call.personId)
      ? { type: 'call', data: dataOf(wanted.request, wanted.page, channel, channelLinks) }
      : undefined
  }

  function dataOf(request: Request, page: Page, channel: Webhook, sources: LinkSources): Message['data'] {
    const language = accounts.languageOf(page.personId)
    const { answer } = textsFor(language)
    const code = codeOf(request)
    const place = whereText(directory.place(request.placeId), language)
    const links = linksOfCall(sources, channel, request, page)
    return {
      requestId: request.id,
      code,
      place,
      ring: page.rings,
      text: answer.callText(code, place, links.answerUrl),
      ...links,
    }
  }
}

/** A later ring has a message of its own. */
function wantedBy({ pageId, rings: ring }: CallDelivery, request: Request | undefined) {
  const page = request?.pages.find(({ id }) => id === pageId)
  return request && page && rings(page) && page.rings === ring ? { request, page } : undefined
}
