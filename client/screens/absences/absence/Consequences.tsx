import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-preact'
import type { PlannedView, PlanWarning } from '../../../../models/wire/schedule.ts'
import { GapList } from '../../../parts/schedule/GapList.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { words } from '../words.ts'
import type { Checked } from './useCheck.ts'

export const CONSEQUENCES_ID = 'consequences'

interface ConsequencesProps {
  readonly checked: Checked | undefined
  /** The fields have changed since: an answer is on its way. */
  readonly isStale: boolean
}

/** What follows from the absence as it is typed: whom calls go to, and when nobody would be there. */
export function Consequences({ checked, isStale }: ConsequencesProps) {
  const { check } = words.value
  return (
    <section class="consequences stack-s" aria-labelledby="consequences-title" id={CONSEQUENCES_ID}>
      <h3 id="consequences-title">{check.title}</h3>
      <div class="stack-s" role="status">
        {isStale || !checked ? (
          <p class="soft">{check.checking}</p>
        ) : checked.fault !== undefined ? (
          <Fault>{checked.fault}</Fault>
        ) : checked.view ? (
          <Found view={checked.view} />
        ) : null}
      </div>
    </section>
  )
}

export const isFine = ({ warnings, gaps }: PlannedView): boolean => warnings.length === 0 && gaps.length === 0

function Found({ view }: { readonly view: PlannedView }) {
  const { check } = words.value
  if (isFine(view))
    return (
      <p class="consequence tone-green">
        <IconCircleCheckFilled size={20} aria-hidden="true" />
        <span>{check.fine}</span>
      </p>
    )
  return (
    <>
      {view.warnings.map((warning) => (
        <p key={sentenceOf(warning)} class="consequence tone-amber">
          <IconAlertTriangleFilled size={20} aria-hidden="true" />
          <span>{sentenceOf(warning)}</span>
        </p>
      ))}
      {view.gaps.length > 0 ? (
        <>
          <p class="consequence tone-amber">
            <IconAlertTriangleFilled size={20} aria-hidden="true" />
            <span>{check.gaps}</span>
          </p>
          <GapList gaps={view.gaps} />
        </>
      ) : null}
    </>
  )
}

function sentenceOf(warning: PlanWarning): string {
  const { check } = words.value
  return warning.kind === 'substituteAway' ? check.substituteAway(warning.person.name) : check[warning.kind]
}
