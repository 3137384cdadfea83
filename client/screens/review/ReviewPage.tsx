import { IconPrinter } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { ReviewId } from '../../../models/domain/quality/review.ts'
import type { ReviewView } from '../../../models/wire/reviews.ts'
import { DownloadFault, DownloadLink } from '../../parts/lists/DownloadLink.tsx'
import { useDownload } from '../../parts/lists/useDownload.ts'
import { dateText } from '../../parts/schedule/days.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { draftOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CloseReview } from './CloseReview.tsx'
import { Conclusions } from './Conclusions.tsx'
import { afterSaving, isNoteDraft, isOvertaken, type NoteDraft, typedOver } from './noteDraft.ts'
import { ReviewAnnex, ReviewContent } from './ReviewContent.tsx'
import { ToJudge } from './ToJudge.tsx'
import { reviewWords } from './words.ts'

/** The annex is on further sheets, and whoever wants one alone leaves it out. */
function printReview(withAnnex: boolean): void {
  const { classList } = document.documentElement
  classList.toggle('without-annex', !withAnnex)
  addEventListener('afterprint', () => classList.remove('without-annex'), { once: true })
  print()
}

/** One review: what was done since the last one, the figures, what people conclude, and its end. */
export function ReviewPage({ id }: { readonly id: ReviewId }) {
  const words = reviewWords.value
  const { known, again } = useQuery<ReviewView>(`/reviews/${id}`)
  const { view, fault } = known
  const draft = draftOf<NoteDraft | undefined>(`review.${id}`, undefined, isNoteDraft)
  const [refused, setRefused] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const downloads = useDownload()
  /** Sends what changes the review; what it is then, when it was done. */
  const send = async (method: 'PUT' | 'POST', path: string, body: object): Promise<ReviewView | undefined> => {
    setBusy(true)
    setRefused(undefined)
    const changed = await ask<ReviewView>(path, { method, body }).catch((error: unknown) => setRefused(explain(error)))
    await again()
    return changed ?? undefined
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
  const save = async (): Promise<void> => {
    if (isBusy) return
    if (isOvertaken(view.note, draft.value)) return setRefused(texts.value.errors.changedMeanwhile)
    const note = draft.value?.note ?? view.note
    const changed = await send('PUT', `/reviews/${id}`, { version, note })
    if (changed) {
      draft.value = afterSaving(note, changed.note, draft.value)
      announce(words.note.saved)
    }
    setBusy(false)
  }
  const close = async (): Promise<boolean> => {
    const changed = await send('POST', `/reviews/${id}/close`, { version })
    if (changed) announce(words.close.done)
    setBusy(false)
    return changed !== undefined
  }
  const answer = (which: 'mine' | 'theirs'): void => {
    setRefused(undefined)
    draft.value = which === 'mine' && draft.value ? { ...draft.value, seen: view.note } : undefined
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
            <DownloadLink
              key={format}
              actions={downloads}
              class="button button-quiet button-small"
              path={`/reviews/${id}/export?format=${format}`}
            >
              {words.export[format]}
            </DownloadLink>
          ))}
          {(['printOne', 'print'] as const).map((which) => (
            <Button key={which} kind="quiet" size="small" onPress={() => printReview(which === 'print')}>
              <IconPrinter size={18} aria-hidden="true" />
              {words[which]}
            </Button>
          ))}
          <DownloadFault actions={downloads} />
        </span>
      </div>
      {view.isOver ? null : (
        <Notice kind="info">
          <p>{words.running}</p>
        </Notice>
      )}
      {closedAt === undefined ? <ToJudge actions={view.toJudge} again={again} /> : null}
      <ReviewContent content={content} />
      <ReviewAnnex content={content} />
      <Conclusions
        saved={view.note}
        draft={draft.value}
        mayWrite={view.mayWrite}
        isBusy={isBusy}
        fault={refused}
        onType={(note) => {
          draft.value = typedOver(view.note, draft.value, note)
        }}
        onSave={() => void save()}
        onAnswer={answer}
      />
      {view.mayClose ? (
        <CloseReview
          isUnsaved={draft.value !== undefined && draft.value.note !== view.note}
          isBusy={isBusy}
          onClose={close}
          fault={refused}
        />
      ) : null}
    </>
  )
}
