import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../../../models/domain/clock.ts'
import type { HistoryLine, RequestDetail } from '../../../models/wire/views.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { clockTime, dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { historySentences } from './historySentences.ts'
import type { RequestDialog } from './RequestDialog.ts'

/** Everything that happened with this request, in order: who, when, and what the timer did by itself. */
export function HistoryDialog({ request, onClose }: RequestDialog) {
  const { board: words, common } = texts.value
  const [lines, setLines] = useState<readonly HistoryLine[]>()
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    ask<RequestDetail>(`/requests/${request.id}`).then(
      (detail) => setLines(detail.history),
      (error: unknown) => setFault(explain(error)),
    )
  }, [request.version])
  return (
    <Dialog title={words.historyTitle(request.code)} onClose={onClose}>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {lines === undefined && fault === undefined ? <p class="soft">{common.loading}</p> : null}
      <ol class="history">
        {historySentences(lines ?? [], texts.value, dayAndTime).map(({ from, to, text }, index) => (
          <li key={index}>
            <span class="timer strong">{timesOf(from, to)}</span> <span>{text}</span>
          </li>
        ))}
      </ol>
      <div class="row row-end">
        <Button onPress={onClose}>{common.close}</Button>
      </div>
    </Dialog>
  )
}

function timesOf(from: Instant, to: Instant): string {
  const [first, last] = [clockTime(from), clockTime(to)]
  return first === last ? first : `${first}–${last}`
}
