import { IconPrinter } from '@tabler/icons-preact'
import { useEffect, useState } from 'preact/hooks'
import { evacuationWords } from '../../parts/evacuation/words.ts'
import { NotKept } from '../../parts/kept/NotKept.tsx'
import { evacuation, isOut, removeTicks } from '../../state/evacuation.ts'
import { path } from '../../state/live.ts'
import { dayAndTime, now } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { InsideLine } from './InsideLine.tsx'
import { type Inside, insideOf } from './inside.ts'
import './evacuation.css'

const AGAIN_MS = 30_000

/** For whoever leads people out: one line a person, the same with and without a server. */
export function EvacuationScreen() {
  const words = evacuationWords.value
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    void evacuation.load()
    const timer = setInterval(() => void evacuation.load(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  const copy = evacuation.copy.value
  const everybody = copy ? insideOf(copy.view) : []
  const buildings = [...new Set(everybody.map(({ building }) => building))].sort((a, b) => a.localeCompare(b))
  const shown = buildings.includes(wanted) ? buildings.filter((each) => each === wanted) : buildings
  const lines = everybody.filter(({ building }) => shown.includes(building))
  const isLive = path.value.kind === 'alive' && !evacuation.isStale.value
  return (
    <Screen title={words.title} class="evacuation">
      <p class="evacuation-lead">{words.lead}</p>
      {copy && !isLive ? <Notice kind="warn">{words.offline(dayAndTime(copy.at))}</Notice> : null}
      {copy ? null : <NotKept of={evacuation} failed={words.failed} />}
      {copy && isLive ? <p class="strong">{words.asOf(dayAndTime(now.value))}</p> : null}
      {copy && lines.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : null}
      {lines.length === 0 ? null : (
        <>
          <div class="row evacuation-tools">
            {buildings.length > 1 ? (
              <label class="row">
                <span class="strong">{words.building}</span>
                <select class="input" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)}>
                  <option value="">{words.allBuildings}</option>
                  {buildings.map((building) => (
                    <option key={building}>{building}</option>
                  ))}
                </select>
              </label>
            ) : null}
            <Button onPress={() => print()}>
              <IconPrinter size={20} aria-hidden="true" />
              {words.print}
            </Button>
            {isOut.value.size === 0 ? null : <Button onPress={removeTicks}>{words.again}</Button>}
          </div>
          <p class="evacuation-count strong" role="status">
            {words.left(lines.filter(({ key }) => isOut.value.has(key)).length, lines.length)}
          </p>
          {shown.map((building) => (
            <Building key={building} building={building} people={lines.filter((each) => each.building === building)} />
          ))}
          <p class="soft evacuation-hint">{words.ticksHere}</p>
          <p class="soft">{words.noneHint}</p>
        </>
      )}
    </Screen>
  )
}

function Building({ building, people }: { readonly building: string; readonly people: readonly Inside[] }) {
  return (
    <section>
      <h2>{evacuationWords.value.buildingTitle(building)}</h2>
      <ul class="evacuation-list">
        {people.map((inside) => (
          <InsideLine key={inside.key} inside={inside} />
        ))}
      </ul>
    </section>
  )
}
