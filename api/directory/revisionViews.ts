import { type Change, type ItemRef, isSame, itemKey } from '../../models/domain/directory/change.ts'
import type { ItemKind } from '../../models/domain/directory/directory.ts'
import { canBeUndone, type Revision } from '../../models/domain/directory/revision.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import type { ChangeView, RevisionsView, RevisionView } from '../../models/wire/directory.ts'
import { optional } from '../requests/requestView.ts'
import type { Editing } from './editDirectory.ts'
import { type Visibility, visibilityOf } from './visibility.ts'

const REVISIONS = 20
/** An import has thousands: so many are shown with their revision. */
const CHANGES_SHOWN = 30

type History = Pick<Editing, 'clock' | 'directory' | 'revisions'>

interface Asked {
  /** Only those before this version of the directory. */
  readonly before: number
  readonly item: ItemRef | undefined
}

/** What was done to the directory, the newest first, as far as this reader sees it. */
export async function revisionsSeen(history: History, actor: Actor, { before, item }: Asked): Promise<RevisionsView> {
  const { directory, revisions } = history
  const visibility = visibilityOf(directory.now, actor)
  const isSeen = (key: string): boolean => visibility.sees(itemOfKey(key))
  const heads = revisions.before(before, REVISIONS + 1, {
    item,
    wanted: visibility.isAll ? undefined : ({ keys }) => keys.some(isSeen),
  })
  const views: RevisionView[] = []
  // An import of a large office is some megabytes: whoever asks, one of them is in memory at a time.
  await revisions.readingInTurn(async () => {
    for (const { id } of heads.slice(0, REVISIONS)) {
      const revision = await revisions.find(id)
      if (revision) views.push(viewOf(history, revision, { visibility, item }))
    }
  })
  return { revisions: views, isAll: heads.length <= REVISIONS }
}

function viewOf(
  { clock, directory, revisions }: History,
  { changes, ...revision }: Revision,
  { visibility, item }: { readonly visibility: Visibility; readonly item: ItemRef | undefined },
): RevisionView {
  const { id, version, at, by, kind, undoes, plannedAt } = revision
  const seen = visibility.isAll
    ? changes
    : changes.filter((change) => visibility.sees(change)).flatMap((each) => viewed(each, visibility))
  const wanted = item === undefined ? seen : seen.filter((change) => itemKey(change) === itemKey(item))
  return {
    id,
    version,
    at,
    byName: directory.person(by).name,
    kind,
    ...optional('undoes', undoes),
    ...optional('plannedAt', plannedAt),
    isUndone: revisions.isUndone(id),
    canBeUndone: visibility.isAll && canBeUndone(directory.now, { ...revision, changes }, clock.now()),
    changes: wanted.slice(0, CHANGES_SHOWN),
    count: seen.length,
  }
}

/** Nothing is left of a change of what is not theirs to read. */
function viewed({ kind, id, ...change }: Change, visibility: Visibility): readonly ChangeView[] {
  const view = (item: Change['after']) => (item === undefined ? undefined : visibility.view(kind, item))
  const [before, after] = [view(change.before), view(change.after)]
  return isSame(before, after) ? [] : [{ kind, id, ...optional('before', before), ...optional('after', after) }]
}

export function itemOfKey(key: string): ItemRef {
  const [kind, id = ''] = key.split('/')
  return { kind: kind as ItemKind, id }
}
