import { EXTEND_REASONS } from '../../../models/domain/request/orders.ts'
import type { CallView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { draftKey } from '../../state/moves.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { oneOf, useDraft } from '../../ui/useDraft.ts'
import { act, isActing } from './actions.ts'

const MINUTES = [3, 5, 10] as const

/** A few minutes more, once, with the reason: the steps of the arrival move, and the manager sees it unrung. */
export function ExtendForm({ call }: { readonly call: CallView }) {
  const { mine, done, decline } = texts.value.calls
  const [reason = 'onTheWay', setReason] = useDraft(
    `${draftKey('extend', call.requestId)}reason`,
    oneOf(EXTEND_REASONS),
  )
  return (
    <fieldset class="stack-s ask-more">
      <legend class="legend">{mine.moreTitle}</legend>
      <p class="soft">{mine.moreLead}</p>
      <Choice
        legend={decline.reason}
        options={EXTEND_REASONS.map((value) => ({ value, label: texts.value.extendReasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      <div class="row">
        {MINUTES.map((minutes) => (
          <Button
            key={minutes}
            busy={isActing([call], 'extend')}
            onPress={() => void act([call], 'extend', { minutes, reason }, done.extend)}
          >
            {mine.moreMinutes(minutes)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
