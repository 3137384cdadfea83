import { type Problem, problemKey, stops } from '../../../../models/domain/directory/problems.ts'
import { dateText } from '../../../parts/schedule/days.ts'
import { said } from '../../../state/language.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'

/** What a change would break: what stops it, and what whoever makes it should know. */
export function Breaks({ breaks }: { readonly breaks: readonly Problem[] }) {
  const text = words.value
  const stopping = breaks.filter(stops)
  const asking = breaks.filter((problem) => !stops(problem))
  return (
    <div role="alert">
      {stopping.length > 0 ? (
        <Notice kind="fault">
          <p class="strong">{text.breaksStop}</p>
          <Lines problems={stopping} />
        </Notice>
      ) : null}
      {asking.length > 0 ? (
        <Notice kind="warn">
          <p class="strong">{text.breaksAsk}</p>
          <Lines problems={asking} />
        </Notice>
      ) : null}
    </div>
  )
}

function Lines({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul class="directory-breaks">
      {problems.map((problem) => (
        <li key={problemKey(problem)}>{sentenceOf(problem)}</li>
      ))}
    </ul>
  )
}

export function sentenceOf({ code, name, others = [], instead, afterDay }: Problem): string {
  const { problems, afterDay: later } = words.value
  const sentence = problems[code](said(name), instead === undefined ? others : [instead])
  return afterDay === undefined ? sentence : later(dateText(afterDay), sentence)
}
