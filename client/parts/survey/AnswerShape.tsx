import type { Answer } from '../../../models/domain/survey/survey.ts'

/** How full the circle is says how much it is a yes; no colour says anything. */
export function AnswerShape({ answer, size = 32 }: { readonly answer: Answer; readonly size?: number }) {
  return (
    <svg width={size} height={size} aria-hidden="true" class="answer-shape">
      <use href={`/survey.svg#${answer}`} />
    </svg>
  )
}
