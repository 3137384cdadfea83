import { IconCalendarPlus } from '@tabler/icons-preact'
import type { PersonPlanView } from '../../../../models/wire/schedule.ts'
import { Button } from '../../../ui/Button.tsx'
import { words } from '../words.ts'
import { AbsenceItem } from './AbsenceItem.tsx'
import { openPlan } from './absenceDraft.ts'

export const LIST_TITLE_ID = 'planned-title'

/** What is planned and not over yet, the next one first. */
export function AbsenceList({ plan, isMine }: { readonly plan: PersonPlanView; readonly isMine: boolean }) {
  const { list } = words.value
  return (
    <section class="sheet panel stack" aria-labelledby={LIST_TITLE_ID}>
      <div class="row spread">
        {/* The focus comes here when what it was on is deleted. */}
        <h2 id={LIST_TITLE_ID} tabIndex={-1}>
          {list.title}
        </h2>
        <Button kind="primary" onPress={() => openPlan(plan.person.id)}>
          <IconCalendarPlus size={20} aria-hidden="true" />
          {list.plan}
        </Button>
      </div>
      {isMine ? <p class="soft">{list.lead}</p> : null}
      {plan.absences.length === 0 ? (
        <p>{list.empty}</p>
      ) : (
        <ul class="planned">
          {plan.absences.map((absence) => (
            <AbsenceItem key={absence.id} absence={absence} />
          ))}
        </ul>
      )}
    </section>
  )
}
