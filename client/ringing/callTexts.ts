import type { CallView, PlaceView } from '../../models/wire/views.ts'
import { inOneLine, roomNotIn } from '../parts/people/whereabouts.ts'
import { said, texts } from '../state/language.ts'
import { me } from '../state/session.ts'

/** What the client came for, as the called person needs to hear it. */
export function wantedText({ wanted, kind }: Pick<CallView, 'wanted' | 'kind'>): string {
  const { card } = texts.value.calls
  if (kind === 'wayOut') return said(wanted.name)
  if (wanted.target.kind === 'unknown') return card.wantedUnknown
  if (wanted.target.kind !== 'person') return said(wanted.name)
  return wanted.target.personId === me.value?.person.id ? card.wantedYou : card.wantedPerson(said(wanted.name))
}

/** Nothing is said twice: floor and room only if the name does not tell them, the building only when it is not one's own. */
export function placeText(place: PlaceView): string {
  const { floor } = texts.value.common
  const name = said(place.name)
  return inOneLine([
    name,
    name.includes(floor(place.floor)) ? '' : floor(place.floor),
    roomNotIn(name, place),
    place.building === me.value?.person.building ? '' : place.building,
  ])
}
