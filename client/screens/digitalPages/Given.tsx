import type { ComponentChildren } from 'preact'
import type { Bilingual } from '../../../models/domain/directory/directory.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { said, texts } from '../../state/language.ts'

interface FactProps {
  readonly term: string
  /** By this id the State's monitoring finds the fact in a declaration. */
  readonly id?: string
  /** Absent: said so. */
  readonly children: ComponentChildren
}

/** One thing that only the office knows. */
export function Fact({ term, id, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd id={id}>{children ?? <NotGiven />}</dd>
    </div>
  )
}

/** A few sentences of the office, as it wrote them. */
export function Passage({ text }: { readonly text: Bilingual | undefined }) {
  if (text === undefined)
    return (
      <p>
        <NotGiven />
      </p>
    )
  return <p class="digital-passage">{said(text)}</p>
}

/** A day as it is written in a document, the year with it. */
export function DayFact({
  term,
  id,
  day,
}: {
  readonly term: string
  readonly id: string
  readonly day: string | undefined
}) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {day === undefined ? (
          <NotGiven />
        ) : (
          <time id={id} dateTime={day}>
            {new Date(`${day}T00:00:00Z`).toLocaleDateString(texts.value.locale, {
              timeZone: 'UTC',
              dateStyle: 'long',
            })}
          </time>
        )}
      </dd>
    </div>
  )
}

function NotGiven() {
  return <em class="soft">{digitalPagesWords.value.notGiven}</em>
}
