import type { Logger } from 'pino'
import { isEnded } from '../../models/domain/request/request.ts'
import { guarded } from '../platform/guarded.ts'
import type { Part } from '../platform/parts.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { RequestRepository } from '../requests/requestRepository.ts'
import type { Messages } from './messages.ts'

interface WithdrawUndoneDeps {
  readonly log: Logger
  readonly repository: RequestRepository
  readonly messages: Messages
}

/** Whoever takes the end of a request back takes back the message with which it had ended. */
export function withdrawUndone({ log, repository, messages }: WithdrawUndoneDeps): Part {
  const underWay = new UnderWay()
  repository.onSaved((after, before) => {
    if (before?.ending?.outcome === 'message' && isEnded(before) && !isEnded(after)) withdraw(after.id)
  })
  const withdraw = guarded(log, 'a message could not be taken back with its request', (requestId: string) =>
    underWay.add(messages.takeBack(requestId)),
  )
  return { idle: () => underWay.idle() }
}
