import { IconPrinter } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { ReviewId } from '../../../models/domain/quality/review.ts'
import type { ReviewView } from '../../../models/wire/reviews.ts'
import { dateText } from '../../parts/schedule/days.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CloseReview } from './CloseReview.tsx'
import { Conclusions } from './Conclusions.tsx'
import { ReviewContent } from './ReviewContent.tsx'
import { ToJudge } from './ToJudge.tsx'
import { reviewWords } from './words.ts'

/** One review: what was done since the last one, the figures, what people conclude, and its end. */
export function ReviewPage({ id }: { readonly id: ReviewId }) {
  const words = reviewWords.value
  const { known, again } = useQuery<ReviewView>(`/reviews/${id}`)
  const { view, fault } = known
  const [draft, setDraft] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  /** Sends what changes the review; true when it was done. */
  const send = async (method: 'PUT' | 'POST', path: string, body: object, done: string): Promise<boolean> => {
    setBusy(true)
    setRefused(undefined)
    let isDone = false
    try {
      await ask(path, { method, body })
      announce(done)
      isDone = true
    } catch (error) {
      setRefused(explain(error))
    }
    await again()
    setBusy(false)
    return isDone
  }
  if (!view)
    return fault === undefined ? (
      <p class="sheet panel soft">{words.loading}</p>
    ) : (
      <LoadFailed what={words.failed} onRetry={again}>
        {fault}
      </LoadFailed>
    )
  const { version, content, closedAt, closedByName = '' } = view
  const note = draft ?? view.note
  const save = async (): Promise<void> => {
    if (await send('PUT', `/reviews/${id}`, { version, note }, words.note.saved)) setDraft(undefined)
  }
  return (
    <>
      <div class="row spread">
        <p>
          {words.range(dateText(view.first), dateText(view.last))}{' '}
          <span class="soft">
            {closedAt === undefined
              ? words.asOf(dayAndTime(content.asOf))
              : words.closed(dayAndTime(closedAt), closedByName)}
          </span>
        </p>
        <span class="row review-tools">
          <a href="/review">{words.all}</a>
          <a href="/actions">{words.actions.all}</a>
          {(['xlsx', 'csv'] as const).map((format) => (
            <a
              key={format}
              class="button button-quiet button-small"
              href={`/api/reviews/${id}/export?format=${format}`}
              download
            >
              {words.export[format]}
            </a>
          ))}
          <Button kind="quiet" size="small" onPress={() => print()}>
            <IconPrinter size={18} aria-hidden="true" />
            {words.print}
          </Button>
        </span>
      </div>
      {view.isOver ? null : (
        <Notice kind="info">
          <p>{words.running}</p>
        </Notice>
      )}
      {closedAt === undefined ? <ToJudge actions={view.toJudge} again={again} /> : null}
      <ReviewContent content={content} />
      <Conclusions
        note={note}
        mayWrite={view.mayWrite}
        isBusy={isBusy}
        fault={refused}
        onChange={setDraft}
        onSave={() => void save()}
      />
      {view.mayClose ? (
        <CloseReview
          isUnsaved={draft !== undefined && draft !== view.note}
          isBusy={isBusy}
          onClose={() => send('POST', `/reviews/${id}/close`, { version }, words.close.done)}
          fault={refused}
        />
      ) : null}
    </>
  )
}
