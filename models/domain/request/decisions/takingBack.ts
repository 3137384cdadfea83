import { Refusal } from '../../errors.ts'
import { reopenPages, replacePage, restoreCourse, ringAnew } from '../draft.ts'
import { UNDO_MS } from '../escalation.ts'
import { isOpen } from '../request.ts'
import type { Decisions } from './decision.ts'

/** A wrong press is taken back. */
export const TAKING_BACK: Pick<Decisions, 'undo'> = {
  undo(draft, _order, { scene, undoable }) {
    // What follows an end is being done at this moment: it may have started somebody already.
    const isFollowed = draft.followUp !== undefined
    if (!undoable || isFollowed || scene.now - undoable.at > UNDO_MS) throw new Refusal('tooLate')
    restoreCourse(draft, undoable.before)
    for (const page of draft.pages) {
      if (!isOpen(page)) continue
      if (page.openedIn === undoable.version)
        replacePage(draft, { ...page, closedAt: scene.now, closedIn: draft.version })
      else if (page.personId === undoable.by && page.notedAt === undoable.at) ringAnew(draft, scene, page)
    }
    reopenPages(draft, scene, (page) => page.closedIn === undoable.version && page.openedIn !== undoable.version)
    return { undoes: undoable.version }
  },
}
