import { useEffect, useState } from 'preact/hooks'
import type { HistoryLine, RequestDetail } from '../../../models/wire/views.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
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
      {fault === undefined ? null : <Fault>{fault}</Fault>}
      {lines === undefined && fault === undefined ? <p class="soft">{common.loading}</p> : null}
      <ol class="history">
        {lines?.map((line, index) => (
          <li key={index}>
            <span class="timer strong">{clockTime(line.at)}</span> <span>{sentenceOf(line)}</span>
          </li>
        ))}
      </ol>
      <div class="row row-end">
        <Button onPress={onClose}>{common.close}</Button>
      </div>
    </Dialog>
  )
}

function sentenceOf(line: HistoryLine): string {
  const { board: words, history, common, skipReasons, outcomes, declineReasons, extendReasons } = texts.value
  const reasons: Readonly<Record<string, string>> = {
    ...outcomes,
    ...declineReasons,
    ...extendReasons,
    yes: common.yes,
    no: common.no,
  }
  const person = line.person && line.person.id !== line.by?.id ? line.person.name : undefined
  const parts = [
    history[line.kind],
    person,
    line.called && line.called.length > 0
      ? `${words.called}: ${line.called.map((each) => each.name).join(', ')}`
      : undefined,
    line.minutes === undefined ? undefined : common.minutesShort(line.minutes),
    line.reason === undefined ? undefined : reasons[line.reason],
    line.skipped && line.skipped.length > 0
      ? `${words.skipped}: ${line.skipped.map(({ person: who, why }) => `${who.name} (${skipReasons[why]})`).join(', ')}`
      : undefined,
  ]
  const who = line.by?.name ?? words.byTimer
  return `${who}: ${parts.filter((part) => part !== undefined).join(' · ')}`
}
