import { IconX } from '@tabler/icons-preact'
import type { SearchHit } from '../../../models/wire/views.ts'
import { ReachBadge } from '../../parts/people/ReachBadge.tsx'
import { whereabouts } from '../../parts/people/whereabouts.ts'
import { Reachable } from '../../parts/targets/HitOption.tsx'
import { targetKey, unknownHit, withReachNow } from '../../parts/targets/targets.ts'
import { announce } from '../../state/announcer.ts'
import { directory } from '../../state/directory.ts'
import { firstTexts, said } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { change, choose, raiseDraft, unchoose } from './raiseDraft.ts'
import { searchInput } from './searchInput.ts'

/** Who will be called, with room, number and whether they can be reached: seen before anything is sent. */
export function ChosenTargets() {
  const { counter: words } = firstTexts.value
  const { chosen, inTurn, visit } = raiseDraft.value
  if (chosen.length === 0)
    return (
      <div class="row spread">
        <p class="soft">{words.nobodyChosen}</p>
        <Button kind="quiet" size="small" onPress={chooseUnknown}>
          {words.unknown}
        </Button>
      </div>
    )
  return (
    <>
      <ul class="chosen" aria-label={words.chosen}>
        {chosen.map((hit) => (
          <Chosen key={targetKey(hit.target)} hit={hit} />
        ))}
      </ul>
      {chosen.length > 1 || visit ? (
        <Choice
          legend={visit ? words.joinsWhen : words.order}
          value={inTurn ? 'inTurn' : 'together'}
          onChange={(order) => change({ inTurn: order === 'inTurn' })}
          options={[
            { value: 'inTurn', label: visit ? words.joinsInTurn : words.inTurn },
            { value: 'together', label: visit ? words.joinsNow : words.together },
          ]}
        />
      ) : null}
    </>
  )
}

function chooseUnknown(): void {
  choose(unknownHit())
  announce(firstTexts.value.counter.unknown)
  // The button is gone: the focus goes where the clerk goes on.
  searchInput.current?.focus()
}

const SHOWN = 3

function Chosen({ hit: found }: { readonly hit: SearchHit }) {
  const { counter: words, common } = firstTexts.value
  const hit = withReachNow(found)
  // Kept in a draft, it may have been chosen while the screen spoke another language.
  const name = hit.target.kind === 'unknown' ? words.unknown : said(hit.name)
  return (
    <li class="chosen-target">
      <div class="chosen-head">
        <span class="strong">{name}</span>
        <Button
          kind="quiet"
          size="small"
          label={common.remove(name)}
          onPress={() => {
            unchoose(found)
            // The button is gone: the focus goes where the clerk goes on.
            searchInput.current?.focus()
          }}
        >
          <IconX size={20} aria-hidden="true" />
        </Button>
      </div>
      {hit.target.kind === 'unknown' ? (
        <Secretariat />
      ) : (
        <>
          <ul>
            {hit.people.slice(0, SHOWN).map(({ person, reach, obstacles }) => (
              <li class="chosen-person" key={person.id}>
                <span>{person.name}</span>
                <span class="soft nowrap">{whereabouts(person)}</span>
                <ReachBadge reach={reach} obstacles={obstacles} />
              </li>
            ))}
          </ul>
          {hit.reachable === 0 ? <p class="fault-text">{words.nobodyReachable}</p> : null}
          {hit.people.length > SHOWN && hit.reachable > 0 ? <Reachable hit={hit} /> : null}
        </>
      )}
    </li>
  )
}

/** Who will find out, with the number, should the clerk rather telephone. */
function Secretariat() {
  const people = directory.value?.people.filter((person) => directory.value?.secretariatIds.includes(person.id)) ?? []
  return (
    <ul>
      {people.slice(0, SHOWN).map((person) => (
        <li class="chosen-person" key={person.id}>
          <span>{person.name}</span>
          <span class="soft nowrap">{whereabouts(person)}</span>
        </li>
      ))}
    </ul>
  )
}
