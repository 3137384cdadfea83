import type { CallView, VisitMate } from '../../../models/wire/views.ts'
import { said, texts } from '../../state/language.ts'
import { Coded } from '../../ui/Coded.tsx'

/** Who else comes to the same client: whoever is called knows what is settled before them, and who waits for them. */
export function VisitMates({ calls }: { readonly calls: readonly CallView[] }) {
  const { visit } = texts.value
  const own = new Set(calls.map(({ code }) => code))
  const others = (which: 'before' | 'after' | 'together') => {
    const mates = calls.flatMap((call) => call[which]).filter(({ code }) => !own.has(code))
    return [...new Map(mates.map((mate) => [mate.code, mate])).values()]
  }
  const groups = (['before', 'together', 'after'] as const).map((which) => ({ which, mates: others(which) }))
  const shown = groups.filter(({ mates }) => mates.length > 0)
  if (shown.length === 0) return null
  return (
    <ul class="stack-s visit-mates">
      {shown.map(({ which, mates }) => (
        <li key={which}>
          <span class="strong">{visit[which]}:</span> <Coded text={mates.map(sentenceOf).join('; ')} />
        </li>
      ))}
    </ul>
  )
}

function sentenceOf({ code, wanted, status, who }: VisitMate): string {
  const { visit, statuses } = texts.value
  const isHere = status === 'arrived' || status === 'leaving'
  const state = who ? (isHere ? visit.mateWith(who.name) : visit.mateComing(who.name)) : statuses[status]
  return `${code} ${said(wanted.name)} (${state})`
}
