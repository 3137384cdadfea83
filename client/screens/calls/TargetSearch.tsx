import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Target } from '../../../models/domain/request/request.ts'
import type { SearchHit } from '../../../models/wire/views.ts'
import { HastyWords } from '../../parts/targets/HastyWords.tsx'
import { HitOption } from '../../parts/targets/HitOption.tsx'
import { targetKey } from '../../parts/targets/targets.ts'
import { type HastyWord, useHastyPicks } from '../../parts/targets/useHastyPicks.ts'
import { useSearch } from '../../parts/targets/useSearch.ts'
import { announce } from '../../state/announcer.ts'
import { draftOf } from '../../state/drafts.ts'
import { said, texts } from '../../state/language.ts'
import { Combobox } from '../../ui/Combobox.tsx'

export interface Picked {
  readonly target: Target
  readonly name: string
}

interface TargetSearchProps {
  readonly label: string
  readonly onPick: (picked: Picked) => void
  /** Only somebody by name: for handing over. */
  readonly peopleOnly?: boolean
  /** Never offered: oneself. */
  readonly without?: string | undefined
  readonly waitsForTab?: boolean
}

const HEARD_AFTER_MS = 700

/** Kept over a reload, and no longer than the search is open. */
const typed = draftOf('calls.search', '', (value) => typeof value === 'string')

/** Finds a matter, a person or a unit by any word, as the counter does; what is handled elsewhere says where. */
export function TargetSearch({ label, onPick, peopleOnly = false, without, waitsForTab = false }: TargetSearchProps) {
  const words = texts.value.calls.search
  const query = typed.value
  const setQuery = (text: string) => {
    typed.value = text
  }
  const { hits, state } = useSearch(query)
  const input = useRef<HTMLInputElement>(null)
  const waiting = useSignal<readonly HastyWord[]>([])
  const pick = ({ target, name }: SearchHit) => onPick({ target, name: said(name) })
  const hasty = useHastyPicks({
    waiting,
    query: () => typed.peek(),
    setQuery,
    isOffered: (hit) => isOffered(hit, peopleOnly, without),
    onPick: pick,
  })
  // Opening the search was this person's own press: the focus goes where they will type.
  useLayoutEffect(() => {
    if (!waitsForTab) input.current?.focus()
    return () => setQuery('')
  }, [])
  const offered = hits.filter((hit) => isOffered(hit, peopleOnly, without))
  const note = state === 'failed' ? words.failed : state === 'found' && offered.length === 0 ? words.none : undefined
  useEffect(() => {
    if (state !== 'found' && state !== 'failed') return
    const pause = setTimeout(() => announce(note ?? words.found(offered.length)), HEARD_AFTER_MS)
    return () => clearTimeout(pause)
  }, [state, hits])
  return (
    <>
      <Combobox
        label={label}
        hint={words.hint}
        query={query}
        onQuery={setQuery}
        inputRef={input}
        pending={state === 'searching'}
        note={note}
        items={offered.map((hit) => ({
          id: targetKey(hit.target),
          content: <HitOption hit={hit} />,
          disabled: hit.elsewhere !== undefined,
        }))}
        onPick={(id) => {
          const hit = offered.find((each) => targetKey(each.target) === id)
          if (hit) pick(hit)
        }}
        onHaste={hasty.take}
      />
      <HastyWords picks={hasty} onLeave={() => input.current?.focus()} />
    </>
  )
}

function isOffered({ target }: SearchHit, peopleOnly: boolean, without: string | undefined): boolean {
  if (target.kind !== 'person') return !peopleOnly
  return target.personId !== without
}
