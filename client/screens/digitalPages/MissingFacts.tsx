import { missingFacts, type OfficeFacts } from '../../../models/domain/digitalPages/officeFacts.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { focusFact } from './FactFields.tsx'

/** What everybody reads as "not given yet", each with the way to its field. */
export function MissingFacts({ facts }: { readonly facts: OfficeFacts }) {
  const { edit } = digitalPagesWords.value
  const missing = missingFacts(facts)
  if (missing.length === 0) return <Notice kind="good">{edit.complete}</Notice>
  return (
    <section aria-labelledby="missing-title">
      <Notice kind="warn">
        <h2 id="missing-title">{edit.missingTitle}</h2>
        <p>
          {edit.missing(missing.length)} {edit.missingLead}
        </p>
        <ul class="digital-points">
          {missing.map((name) => (
            <li key={name}>
              <a
                href={`#fact-${name}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusFact(name)
                }}
              >
                {edit.facts[name]}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  )
}
