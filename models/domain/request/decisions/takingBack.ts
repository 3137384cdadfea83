import { Refusal } from '../../errors.ts'
import { reopenPages, replacePage, restoreState, ringAnew } from '../draft.ts'
import { UNDO_MS } from '../escalation.ts'
import { isOpen, type Request } from '../request.ts'
import type { Decisions } from './decision.ts'

/** A wrong press is taken back. */
export const TAKING_BACK: Pick<Decisions, 'undo'> = {
  undo(draft, { of }, { context, undoable }) {
    // What follows an end is being done at this moment: it may have started somebody already.
    const isFollowed = draft.followUp !== undefined
    if (!undoable || isFollowed || context.now - undoable.at > UNDO_MS) throw new Refusal('tooLate')
    // They have pressed something else since: that is not what they want to take back.
    if (of !== undefined && of !== undoable.version) throw new Refusal('tooLate')
    const said = draft.nearlyDone
    // Whoever was called because of it is on the way.
    if (said?.at === undoable.at && context.others?.(draft).some((other) => isComingAhead(other, draft)))
      throw new Refusal('tooLate')
    restoreState(draft, undoable.before)
    if (said !== draft.nearlyDone) draft.followUp = { kind: draft.nearlyDone ? 'startNext' : 'callBack' }
    for (const page of draft.pages) {
      if (!isOpen(page)) continue
      if (page.openedIn === undoable.version)
        replacePage(draft, { ...page, closedAt: context.now, closedIn: draft.version })
      else if (page.personId === undoable.by && page.notedAt === undoable.at) ringAnew(draft, context, page)
    }
    reopenPages(draft, context, (page) => page.closedIn === undoable.version && page.openedIn !== undoable.version)
    return { undoes: undoable.version }
  },
}

const isComingAhead = ({ aheadOf, status }: Request, { id }: Request): boolean =>
  aheadOf === id && (status === 'accepted' || status === 'arrived')
