import {
  IconBell,
  IconBuilding,
  IconCircleCheck,
  IconFileText,
  IconMapPin,
  IconPhone,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-preact'
import { worthSaying } from '../../../models/domain/readiness/obstacles.ts'
import type { SearchHit } from '../../../models/wire/views.ts'
import { firstTexts, said } from '../../state/language.ts'
import { inOneLine, whereabouts } from '../people/whereabouts.ts'

const SHAPES = {
  matter: IconFileText,
  unit: IconBuilding,
  person: IconUser,
  unknown: IconUserQuestion,
  clerks: IconBell,
} as const

/** One thing found: what it is, who comes, from which room, and whether anybody can be reached now. */
export function HitOption({ hit }: { readonly hit: SearchHit }) {
  const { counter, reach } = firstTexts.value
  const Shape = SHAPES[hit.target.kind]
  const first = hit.people[0]?.person
  // "Telephone" helps nobody who would ring in an empty room: why they are not called is said with it.
  const away = hit.reachable === 0 ? hit.people.find(({ reach: each }) => each !== 'unreachable') : undefined
  const facts = [
    away ? reach[away.reach] : '',
    mightMissIt(hit),
    hit.unitName ? said(hit.unitName) : '',
    first ? whereabouts(first) : '',
    hit.usualMinutes === undefined ? '' : counter.usually(hit.usualMinutes),
  ].filter((fact) => fact !== '')
  return (
    <span class="hit">
      <span class="hit-shape">
        <Shape size={20} aria-hidden="true" />
      </span>
      <span class="hit-text">
        <span class="strong">{said(hit.name)}</span>
        {hit.elsewhere ? (
          <Elsewhere where={inOneLine([said(hit.elsewhere), hit.elsewhereAddress ?? '', hit.elsewhereHours ?? ''])} />
        ) : (
          <>
            <span>{hit.target.kind === 'unknown' ? null : <Reachable hit={hit} />}</span>
            <span class="soft hit-facts">{facts.join(' · ')}</span>
          </>
        )}
      </span>
    </span>
  )
}

/** Somebody can be reached, and each of them might miss the call: why. */
function mightMissIt({ people }: SearchHit): string {
  const { readiness } = firstTexts.value
  const obstacles = people
    .filter(({ reach }) => reach === 'proven' || reach === 'live')
    .map(({ reach, obstacles: all }) => worthSaying(all, reach === 'proven'))
  const [first] = obstacles
  return first !== undefined && !obstacles.includes(undefined) ? readiness.obstacles[first] : ''
}

function Elsewhere({ where }: { readonly where: string }) {
  return (
    <span class="badge badge-bare tone-amber hit-where">
      <IconMapPin size={18} aria-hidden="true" />
      <span>
        {firstTexts.value.counter.elsewhere}: {where}
      </span>
    </span>
  )
}

/** Before sending, not after: "osiągalne: 2" or "nikt: telefon". */
export function Reachable({ hit }: { readonly hit: SearchHit }) {
  const { counter } = firstTexts.value
  if (hit.reachable === 0)
    return (
      <span class="badge badge-bare tone-red">
        <IconPhone size={18} aria-hidden="true" />
        {counter.nobodyShort}
      </span>
    )
  return (
    <span class="badge badge-bare tone-green">
      <IconCircleCheck size={18} aria-hidden="true" />
      {counter.reachable(hit.reachable)}
    </span>
  )
}
