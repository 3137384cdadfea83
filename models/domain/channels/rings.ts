import { rings } from '../request/pages.ts'
import { isOpen, type Page, type Request } from '../request/request.ts'

/** What has become of a page: it rings, for the first time or anew; it has stopped; it was closed before, and still is. */
export interface RingChange {
  readonly page: Page
  readonly now: 'rings' | 'stopped' | 'closed'
}

/** What a written request means for the devices of whoever is called by it. */
export function ringChanges(after: Request, before: Request | undefined): readonly RingChange[] {
  return after.pages.flatMap((page): RingChange[] => {
    const was = before?.pages.find((each) => each.id === page.id)
    if (rings(page) && page.rings > (was?.rings ?? 0)) return [{ page, now: 'rings' }]
    if (was && rings(was) && !rings(page)) return [{ page, now: 'stopped' }]
    return was && !isOpen(was) ? [{ page, now: 'closed' }] : []
  })
}
