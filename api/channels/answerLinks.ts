import type { Clock, Instant } from '../../models/domain/clock.ts'
import type { Page, Request } from '../../models/domain/request/request.ts'
import { PROOF_MS, type Webhook } from '../../models/domain/webhooks/webhook.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { calledBy } from './links.ts'
import type { LinkTokens } from './linkTokens.ts'

/** What a link opens. `isOver`: it was one for a test, long ago. */
export type OpenedLink =
  | {
      readonly is: 'call'
      readonly channel: Webhook
      readonly request: Request
      readonly page: Page
      readonly rings: number
    }
  | { readonly is: 'proof'; readonly channel: Webhook; readonly madeAt: Instant; readonly isOver: boolean }

interface AnswerLinksDeps {
  readonly clock: Clock
  readonly tokens: LinkTokens
  readonly webhooks: Webhooks
  readonly repository: Pick<RequestRepository, 'get' | 'lookAnew'>
}

/** Reads links: only those that Parter has signed, for a channel that is still there. */
export class AnswerLinks {
  constructor(private readonly deps: AnswerLinksDeps) {}

  /** `maySearch`: whoever has guessed often is not looked up in the store any more. */
  async open(text: string, maySearch: () => boolean): Promise<OpenedLink | undefined> {
    const { clock, tokens, webhooks, repository } = this.deps
    const token = tokens.read(text)
    if (token?.purpose === 'proof') {
      if (!tokens.isSigned(text, '')) return undefined
      const channel = webhooks.get(token.id)
      const madeAt = token.count * 1_000
      const isOver = clock.now() - madeAt > PROOF_MS
      return channel?.personId === undefined ? undefined : { is: 'proof', channel, madeAt, isOver }
    }
    if (!token) return undefined
    const known = repository.get(token.id)
    const call = known && this.callOf(text, known, token.count)
    if (call || !maySearch()) return call
    // It has ended, or another server has called them a moment ago.
    const stored = await repository.lookAnew(token.id)
    return stored && this.callOf(text, stored, token.count)
  }

  private callOf(text: string, request: Request, rings: number): OpenedLink | undefined {
    for (const page of request.pages) {
      const channel = this.deps.webhooks
        .channelsOf(page.personId)
        .find((each) => this.deps.tokens.isSigned(text, calledBy(each, page)))
      if (channel) return { is: 'call', channel, request, page, rings }
    }
    return undefined
  }
}
