import { useAccessRequests } from '../../parts/accessRequests/useAccessRequests.ts'
import { accessWords } from '../../parts/accessRequests/words.ts'
import { texts } from '../../state/language.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Requests for accessibility whose last day is near or has passed: said where the administrator begins. */
export function AccessSection() {
  const words = accessWords.value
  const { view } = useAccessRequests().known
  const open = view?.requests.filter(({ state }) => state === 'open' || state === 'extended') ?? []
  const idsOf = (urgency: string): string =>
    open
      .filter((each) => each.urgency === urgency)
      .map(({ id }) => id)
      .join(', ')
  const [late, near] = [idsOf('late'), idsOf('near')]
  return (
    <section class="sheet panel stack-s" aria-labelledby="access-title">
      <h2 id="access-title">{words.title}</h2>
      {late === '' ? null : <Notice kind="warn">{words.late(late)}</Notice>}
      {near === '' ? null : <Notice kind="warn">{words.near(near)}</Notice>}
      {view === undefined ? null : <p>{open.length === 0 ? words.noneOpen : words.open(open.length)}</p>}
      <p class="row">
        <a href="/accessibility">{words.register}</a>
        <a href="/alternatives">{texts.value.frame.alternatives}</a>
      </p>
    </section>
  )
}
