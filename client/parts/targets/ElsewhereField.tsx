import { useEffect, useState } from 'preact/hooks'
import type { SearchHit } from '../../../models/wire/views.ts'
import { announce } from '../../state/announcer.ts'
import { texts } from '../../state/language.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { HitOption } from './HitOption.tsx'
import { targetKey } from './targets.ts'
import { useSearch } from './useSearch.ts'

const HEARD_AFTER_MS = 700

/** Finds what another office handles, for a client who is sent there: nobody leaves without where, and when it is open. */
export function ElsewhereField({ onPick }: { readonly onPick: (hit: SearchHit) => void }) {
  const { counter } = texts.value
  const [query, setQuery] = useState('')
  const { hits, state } = useSearch(query)
  const offered = hits.filter(({ elsewhere }) => elsewhere !== undefined)
  const hasNothing = state === 'found' && offered.length === 0
  const note = state === 'failed' ? counter.searchFailed : hasNothing ? counter.redirect.none : undefined
  useEffect(() => {
    if (state !== 'found' && state !== 'failed') return
    const pause = setTimeout(() => announce(note ?? counter.results(offered.length)), HEARD_AFTER_MS)
    return () => clearTimeout(pause)
  }, [state, hits])
  return (
    <Combobox
      label={counter.redirect.find}
      hint={counter.redirect.findHint}
      query={query}
      onQuery={setQuery}
      pending={state === 'searching'}
      note={note}
      items={offered.map((hit) => ({ id: targetKey(hit.target), content: <HitOption hit={hit} /> }))}
      onPick={(id) => {
        const hit = offered.find((each) => targetKey(each.target) === id)
        if (hit) onPick(hit)
      }}
    />
  )
}
