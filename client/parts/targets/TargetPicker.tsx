import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { SearchHit } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { firstTexts } from '../../state/language.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { HastyWords } from './HastyWords.tsx'
import { HitOption } from './HitOption.tsx'
import { targetKey, unknownHit } from './targets.ts'
import type { HastyPicks } from './useHastyPicks.ts'
import { type SearchState, useSearch } from './useSearch.ts'

interface TargetPickerProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onPick: (hit: SearchHit) => void
  /** What another office handles: where it is. Without it such a matter can be read, and not picked. */
  readonly onElsewhere?: (hit: SearchHit) => void
  readonly hasty: HastyPicks
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  /** "I don't know who" makes no sense where somebody is to be named. */
  readonly withUnknown?: boolean
}

const HEARD_AFTER_MS = 700

/** Finds a matter, a person or a unit by any word, with whether anybody can be reached before one decides. */
export function TargetPicker(props: TargetPickerProps) {
  const { query, onQuery, onPick, onElsewhere, hasty, withUnknown = true } = props
  const { counter } = firstTexts.value
  const { hits, state } = useSearch(query)
  // Alone under Enter while the right ones are on their way, "I don't know who" would look like the answer.
  const isFirstWait = state === 'searching' && hits.length === 0
  const offered = withUnknown && !isFirstWait ? [...hits, unknownHit()] : hits
  useEffect(() => {
    if (state !== 'found' && state !== 'failed') return
    const sentence =
      state === 'failed' ? counter.searchFailed : hits.length ? counter.results(hits.length) : counter.noResults
    const pause = setTimeout(() => announce(sentence), HEARD_AFTER_MS)
    return () => clearTimeout(pause)
  }, [state, hits])
  return (
    <>
      <Combobox
        label={counter.search}
        hint={counter.searchHint}
        query={query}
        onQuery={onQuery}
        pending={state === 'searching'}
        items={offered.map((hit) => ({
          id: targetKey(hit.target),
          content: <HitOption hit={hit} />,
          disabled: hit.elsewhere !== undefined && onElsewhere === undefined,
        }))}
        onHaste={hasty.take}
        onPick={(id) => {
          const hit = offered.find((each) => targetKey(each.target) === id)
          if (hit?.elsewhere) onElsewhere?.(hit)
          else if (hit) onPick(hit)
        }}
        note={noteOf(state, hits, isFirstWait)}
        inputRef={props.inputRef}
        describedBy={props.describedBy}
        invalid={props.invalid ?? false}
      />
      <HastyWords picks={hasty} onLeave={() => props.inputRef.current?.focus()} />
    </>
  )
}

function noteOf(state: SearchState, hits: readonly SearchHit[], isFirstWait: boolean): string | undefined {
  const { counter } = firstTexts.value
  if (isFirstWait) return counter.searching
  if (state === 'failed') return counter.searchFailed
  return state === 'found' && hits.length === 0 ? counter.noResults : undefined
}
