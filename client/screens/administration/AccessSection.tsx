import { isOpenAccess } from '../../../models/domain/accessRequests/accessRequest.ts'
import { urgentSentences } from '../../parts/accessRequests/urgentSentences.ts'
import { useAccessRequests } from '../../parts/accessRequests/useAccessRequests.ts'
import { accessWords } from '../../parts/accessRequests/words.ts'
import { texts } from '../../state/language.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Requests for accessibility whose last day is near or has passed: said where the administrator begins. */
export function AccessSection() {
  const words = accessWords.value
  const { view } = useAccessRequests().known
  const open = view?.requests.filter(isOpenAccess) ?? []
  return (
    <section class="sheet panel stack-s" aria-labelledby="access-title">
      <h2 id="access-title">{words.title}</h2>
      {urgentSentences(open).map((sentence) => (
        <Notice kind="warn" key={sentence}>
          {sentence}
        </Notice>
      ))}
      {view === undefined ? null : <p>{open.length === 0 ? words.noneOpen : words.open(open.length)}</p>}
      <p class="row">
        <a href="/accessibility">{words.register}</a>
        <a href="/alternatives">{texts.value.frame.alternatives}</a>
      </p>
    </section>
  )
}
