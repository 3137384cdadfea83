import { missingFacts } from '../../../models/domain/digitalPages/officeFacts.ts'
import { useDigitalPages } from '../../parts/digitalPages/useDigitalPages.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'

/** Whether the public pages say everything they should, and the way to what they do not say. */
export function OfficePagesSection() {
  const { edit } = digitalPagesWords.value
  const { view } = useDigitalPages().known
  const missing = view && missingFacts(view.facts).length
  return (
    <section class="sheet panel stack-s" aria-labelledby="office-pages-title">
      <h2 id="office-pages-title">{edit.title}</h2>
      {missing === undefined ? null : <p>{missing === 0 ? edit.complete : edit.missing(missing)}</p>}
      <p>
        <a href="/administration/pages">{edit.open}</a>
      </p>
    </section>
  )
}
