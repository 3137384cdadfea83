import type { Logger } from 'pino'
import type { Outcome } from '../../models/domain/request/request.ts'
import { guarded } from '../platform/guarded.ts'
import type { Part } from '../platform/parts.ts'
import { UnderWay } from '../platform/underWay.ts'
import type { RequestRepository } from './requestRepository.ts'

interface FollowUndoneDeps {
  readonly log: Logger
  readonly repository: RequestRepository
  readonly outcomes: readonly Outcome[]
  /** The request goes on after all: what was kept as its outcome is not true. */
  takeBack(requestId: string): Promise<void>
}

/** Whoever takes the end of a request back takes back what it had ended with. */
export function followUndone({ log, repository, outcomes, takeBack }: FollowUndoneDeps): Part {
  const underWay = new UnderWay()
  const withdraw = guarded(log, 'an outcome could not be taken back with its request', (requestId: string) =>
    underWay.add(takeBack(requestId)),
  )
  repository.onOwnSaved((after, before) => {
    // Not only one that had ended: the client is helped on the way out, or a helper still works.
    if (!before?.ending || after.ending) return
    if (outcomes.includes(before.ending.outcome)) withdraw(after.id)
  })
  return { idle: () => underWay.idle() }
}
