import { Refusal } from '../../errors.ts'
import { reopenPages, replacePage, restoreState, ringAnew } from '../draft.ts'
import { UNDO_MS } from '../escalation.ts'
import { isOpen } from '../request.ts'
import type { Decisions } from './decision.ts'

/** A wrong press is taken back. */
export const TAKING_BACK: Pick<Decisions, 'undo'> = {
  undo(draft, _order, { context, undoable }) {
    // What follows an end is being done at this moment: it may have started somebody already.
    const isFollowed = draft.followUp !== undefined
    if (!undoable || isFollowed || context.now - undoable.at > UNDO_MS) throw new Refusal('tooLate')
    restoreState(draft, undoable.before)
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
