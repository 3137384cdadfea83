import { signal } from '@preact/signals'
import type { PlaceId } from '../../../models/domain/directory/directory.ts'
import type { Need } from '../../../models/domain/request/needs.ts'
import type { RaiseBody } from '../../../models/wire/orders.ts'
import type { RequestView, SearchHit } from '../../../models/wire/views.ts'
import { targetKey } from '../../parts/targets/targets.ts'
import { areHastyWords, type HastyWord } from '../../parts/targets/useHastyPicks.ts'
import { computer } from '../../state/browserStorage.ts'
import { directory } from '../../state/directory.ts'
import { draftOf } from '../../state/drafts.ts'

/** What the clerk has put together so far. */
export interface RaiseDraft {
  readonly query: string
  readonly chosen: readonly SearchHit[]
  readonly inTurn: boolean
  readonly needs: readonly Need[]
  readonly kind: RaiseBody['kind']
  readonly note: string
  readonly hasNote: boolean
  readonly placeId?: PlaceId
  /** The client is here already, for another request. */
  readonly visit?: { readonly id: string; readonly code: string }
}

const EMPTY: RaiseDraft = { query: '', chosen: [], inTurn: true, needs: [], kind: 'serve', note: '', hasNote: false }
const MOST_TARGETS = 5
const DESK = 'desk'

export const raiseDraft = draftOf<RaiseDraft>('raise', EMPTY, isDraft)

export function change(part: Partial<RaiseDraft>): void {
  raiseDraft.value = { ...raiseDraft.value, ...part }
}

export function choose(hit: SearchHit, query = ''): void {
  const { chosen } = raiseDraft.value
  const isKnown = chosen.some((each) => targetKey(each.target) === targetKey(hit.target))
  change({ query, chosen: isKnown || chosen.length >= MOST_TARGETS ? chosen : [...chosen, hit] })
}

export function unchoose(hit: SearchHit): void {
  change({ chosen: raiseDraft.value.chosen.filter((each) => each !== hit) })
}

export function clearDraft(): void {
  raiseDraft.value = EMPTY
}

/** What was sent goes; what was put together meanwhile for the next client stays. */
export function clearSent(sent: RaiseDraft): void {
  raiseDraft.value = withoutSent(raiseDraft.value, sent)
}

export function withoutSent(draft: RaiseDraft, sent: RaiseDraft): RaiseDraft {
  const chosen = draft.chosen.filter((hit) => !sent.chosen.includes(hit))
  const changed = Object.entries(draft).filter(
    ([field, value]) => field !== 'chosen' && value !== sent[field as keyof RaiseDraft],
  )
  if (chosen.length === 0 && changed.length === 0) return EMPTY
  // A note that is typed on is not put out of sight, from where it would go with the next call.
  const hasNote = draft.hasNote && (draft.note !== sent.note || !sent.hasNote)
  return { ...EMPTY, ...Object.fromEntries(changed), chosen, hasNote }
}

/** Confirmed faster than the search answered: as good as chosen, and kept as long. */
export const hastyWords = draftOf<readonly HastyWord[]>('raise.hasty', [], areHastyWords)

/** What is put together from now on is for this client, who is here already. */
export function joinVisit({ visitId, code, place }: Pick<RequestView, 'visitId' | 'code' | 'place'>): void {
  change({ visit: { id: visitId, code }, placeId: place.id, inTurn: false })
}

/** Nothing is being put together for anybody. */
export const isUntouched = ({ query, chosen, needs, note, visit }: RaiseDraft): boolean =>
  visit === undefined && query === '' && chosen.length === 0 && needs.length === 0 && note === ''

/** Of this browser: a counter stands where it stands, wherever the last client had to be served. */
export const deskPlace = signal(computer.read(DESK))

export function setDeskPlace(placeId: PlaceId): void {
  deskPlace.value = placeId
  computer.write(DESK, placeId)
}

export function placeOf(draft: Pick<RaiseDraft, 'placeId'>): PlaceId | undefined {
  const places = directory.value?.places ?? []
  const wanted = draft.placeId ?? deskPlace.value
  return (places.find((place) => place.id === wanted) ?? places[0])?.id
}

/** Always in the same order of fields: a repeat after a reload must be the very same order. */
export function bodyOf(draft: RaiseDraft, placeId: PlaceId): RaiseBody {
  return {
    placeId,
    kind: draft.kind,
    // Whoever joins a visit is told what holds for it.
    needs: draft.visit ? [] : [...draft.needs],
    targets: draft.chosen.map((hit) => hit.target),
    ...(draft.visit || draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    ...(draft.visit || draft.chosen.length > 1 ? { inTurn: draft.inTurn } : {}),
    ...(draft.visit ? { visitId: draft.visit.id } : {}),
  }
}

function isDraft(value: unknown): value is RaiseDraft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<RaiseDraft>
  return Array.isArray(draft.chosen) && Array.isArray(draft.needs) && typeof draft.note === 'string'
}
