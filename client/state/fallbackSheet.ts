import { hours, minutes } from '../../models/domain/clock.ts'
import type { SheetView } from '../../models/wire/readiness.ts'
import { offlineView } from './offlineView.ts'
import { hasRole } from './session.ts'

const AGAIN_MS = minutes(15)

/** Whom BOK telephones today: as the server said it last, or as this browser has kept it. */
export const fallbackSheet = offlineView<SheetView>({
  key: 'fallbackSheet',
  path: '/readiness/sheet',
  // Over a weekend: on a Monday without a server Friday's sheet is better than none, and says that it is Friday's.
  keptMs: hours(72),
  mayRead: () => hasRole('clerk') || hasRole('supervisor'),
  isView: (view): view is SheetView =>
    typeof view === 'object' && view !== null && 'at' in view && 'lines' in view && Array.isArray(view.lines),
  changes: ['directory:changed', 'covers:changed'],
})

/** Keeps the copy of this browser of today. */
export function keepSheet(): void {
  fallbackSheet.keep()
  setInterval(() => void fallbackSheet.load(), AGAIN_MS)
}
