import type { ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { FIRST_CALL_STEPS, SETUP_STEPS, type SetupStep } from '../../../models/domain/setup/steps.ts'
import type { SetupView, StepView } from '../../../models/wire/setup.ts'
import { AddressLine } from '../../parts/setup/AddressLine.tsx'
import { wayTo } from '../../parts/setup/wayTo.ts'
import { setupWords } from '../../parts/setup/words.ts'
import { hasRole } from '../../state/session.ts'
import { useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { nextStep } from './nextStep.ts'
import { StepList } from './StepList.tsx'
import { DrillStep } from './steps/DrillStep.tsx'
import { HoursStep } from './steps/HoursStep.tsx'
import { AccountsStep, PeopleStep, PlacesStep } from './steps/LinkSteps.tsx'
import { MattersStep } from './steps/MattersStep.tsx'
import { OfficeStep } from './steps/OfficeStep.tsx'
import { RolesStep } from './steps/RolesStep.tsx'
import type { StepProps } from './steps/stepProps.ts'
import { UnitStep } from './steps/UnitStep.tsx'
import '../../parts/setup/setup.css'

const STEPS: Readonly<Record<SetupStep, ComponentType<StepProps>>> = {
  office: OfficeStep,
  units: UnitStep,
  drill: DrillStep,
  people: PeopleStep,
  matters: MattersStep,
  roles: RolesStep,
  places: PlacesStep,
  hours: HoursStep,
  accounts: AccountsStep,
}

/** From the first administrator to an office that is called: what is next is asked of the server whenever this opens. */
export function SetupScreen() {
  const words = setupWords.value
  const { known, again } = useQuery<SetupView>('/setup')
  const { route } = useLocation()
  const { params } = useRoute()
  const named = SETUP_STEPS.find((step) => step === params.step)
  const isHere = known.view !== undefined
  // The address names the step, so that what becomes next meanwhile does not change the form under somebody's hands.
  useEffect(() => {
    if (isHere && !named) route(`/setup/${known.view?.next ?? 'office'}`, true)
  }, [isHere, named])
  return (
    <Screen title={words.title} class="setup">
      {known.fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {known.fault}
        </LoadFailed>
      )}
      {known.view === undefined && known.fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {known.view && named ? <Opened view={known.view} step={named} again={again} /> : null}
    </Screen>
  )
}

interface OpenedProps {
  readonly view: SetupView
  readonly step: SetupStep
  readonly again: () => Promise<void>
}

function Opened({ view, step, again }: OpenedProps) {
  const words = setupWords.value
  const { route } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus()
    isFirst.current = false
  }, [step])
  const Step = STEPS[step]
  const current = view.steps.find((each) => each.step === step)
  if (!current) return null
  const missing = FIRST_CALL_STEPS.filter(
    (first) => !view.steps.some((each) => each.step === first && each.isDone),
  ).length
  const later = mayWait(current)
    ? view.steps.slice(view.steps.indexOf(current) + 1).find(({ isDone }) => !isDone)
    : undefined
  const goOn = (saved: SetupView | undefined) => {
    if (!saved) return
    const next = nextStep(saved, step)
    if (next === undefined || next === step) heading.current?.focus()
    else route(wayTo(next))
  }
  return (
    <>
      <p>{view.canCall ? words.leadReady : words.lead(missing)}</p>
      {view.next === undefined ? (
        <Notice kind="good">
          <p>{words.allDone}</p>
          <AddressLine addresses={view.addresses} />
          <p class="row">
            {hasRole('clerk') ? (
              <a class="button button-primary" href="/counter">
                {words.toCounter}
              </a>
            ) : null}
            <a class="button" href="/administration">
              {words.toAdministration}
            </a>
          </p>
        </Notice>
      ) : null}
      <div class="setup-pair">
        <StepList steps={view.steps} current={step} />
        <section class="sheet panel stack" aria-labelledby="step-title">
          <h2 id="step-title" tabIndex={-1} ref={heading}>
            {words.steps[step].title}
          </h2>
          <p>{words.steps[step].lead}</p>
          <Step
            key={step}
            view={current}
            counts={view.counts}
            addresses={view.addresses}
            closed={view.closed}
            again={again}
            onDone={goOn}
            onLater={() => route(later ? `/setup/${later.step}` : '/administration')}
          />
          {/* The drill has a button for it. */}
          {later && step !== 'drill' ? (
            <p>
              <a href={`/setup/${later.step}`}>{words.later}</a>
            </p>
          ) : null}
        </section>
      </div>
    </>
  )
}

/** Whatever the first call does not need. */
const mayWait = ({ step, isDone }: StepView): boolean => !isDone && !FIRST_CALL_STEPS.some((first) => first === step)
