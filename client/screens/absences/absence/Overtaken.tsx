import type { AbsenceView } from '../../../../models/wire/schedule.ts'
import { periodText } from '../../../parts/schedule/days.ts'
import { timeOrDay } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'
import { absenceDraft } from './absenceDraft.ts'
import { draftOfAbsence } from './absenceFields.ts'

interface OvertakenProps {
  /** The newer one, when somebody was faster. */
  readonly current: AbsenceView | undefined
  readonly isGone: boolean
}

/** Two people change the same absence: the slower one sees who was faster and what it is now; what they typed stays. */
export function Overtaken({ current, isGone }: OvertakenProps) {
  const { form, list } = words.value
  return (
    <div role="alert">
      {isGone ? <Notice kind="warn">{form.gone}</Notice> : null}
      {current ? (
        <Notice kind="warn">
          <p class="strong">{form.overtaken(current.setBy.name, timeOrDay(current.setAt))}</p>
          <p>
            {form.overtakenNow} {periodText(current)}.{' '}
            {current.substitutes.length === 0
              ? list.usualSubstitutes
              : list.substitutes(current.substitutes.map(({ name }) => name).join(', '))}
            .
          </p>
          <p>{form.overtakenKept}</p>
          <div class="row">
            <Button
              size="small"
              onPress={() => {
                absenceDraft.value = draftOfAbsence(current)
              }}
            >
              {form.takeNewer}
            </Button>
          </div>
        </Notice>
      ) : null}
    </div>
  )
}
