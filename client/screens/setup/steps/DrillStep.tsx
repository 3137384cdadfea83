import { IconSchool } from '@tabler/icons-preact'
import { useEffect, useState } from 'preact/hooks'
import type { DrillView } from '../../../../models/wire/drills.ts'
import { useDrills } from '../../../parts/drills/useDrills.ts'
import { PersonSelect } from '../../../parts/people/PersonSelect.tsx'
import { AddressLine } from '../../../parts/setup/AddressLine.tsx'
import { setupWords } from '../../../parts/setup/words.ts'
import { followBoard } from '../../../state/board.ts'
import { explain } from '../../../state/explain.ts'
import { presence } from '../../../state/presence.ts'
import { sending, sendOnce } from '../../../state/sendOnce.ts'
import { hasRole, me } from '../../../state/session.ts'
import { weekdayAndTime } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../useStep.ts'
import { DrillSeconds } from './DrillSeconds.tsx'
import type { StepProps } from './stepProps.ts'

const INTENTION = 'setupDrill'

/** Setting up ends with proof: one practice call to a real browser in the building, and its seconds. */
export function DrillStep(props: StepProps) {
  const { drill } = setupWords.value
  if (hasRole('supervisor')) return <Practice {...props} />
  return (
    <>
      <Notice kind="info">{drill.noRole}</Notice>
      <div class="row">
        <Button onPress={props.onLater}>{drill.skip}</Button>
      </div>
    </>
  )
}

/** Of sixty names the one at the other computer is meant: whoever alone has a device that is there, apart from oneself. */
function onlyOneReady(): string {
  const ready = [...presence.value.values()].filter(
    ({ reach, personId }) => (reach === 'proven' || reach === 'live') && personId !== me.value?.person.id,
  )
  return ready.length === 1 ? (ready[0]?.personId ?? '') : ''
}

function Practice({ view, counts, addresses, closed, again, onDone, onLater }: StepProps) {
  const words = setupWords.value
  const [started, setStarted] = useState<string>()
  const [fault, setFault] = useState<string>()
  const { known } = useDrills()
  useEffect(() => followBoard('supervisor'), [])
  const form = useStep(view, again)
  const personId = form.value('personId') || onlyOneReady()
  const latest = known.view?.find(({ id }) => id === started) ?? (view.isDone ? known.view?.[0] : undefined)

  const isHeard = latest?.lines.some(({ answeredMs }) => answeredMs !== undefined) ?? false
  // Heard is done: the list of steps says so at once.
  useEffect(() => {
    if (isHeard) void again()
  }, [isHeard])

  const ring = async () => {
    setFault(personId === '' ? words.drill.choose : undefined)
    if (personId === '') return
    try {
      // That it is closed stands beside the button: whoever sets up on a Saturday hears it ring all the same.
      const { id } = await sendOnce<DrillView>(INTENTION, '/drills', { personId, evenClosed: true })
      setStarted(id)
    } catch (error) {
      setFault(explain(error))
    }
  }

  const isDone = isHeard || view.isDone
  const isFirstCallNext = isHeard && hasRole('clerk') && closed === undefined
  const goOn = () => (isDone ? void form.finish({}).then(onDone) : onLater())
  return (
    <StepFrame
      form={form}
      submit={isDone ? words.markDone : words.drill.skip}
      isBeside={!isDone || isFirstCallNext}
      onSubmit={goOn}
    >
      {isHeard ? null : <How counts={counts} addresses={addresses} />}
      {closed ? <Closed opensAt={closed.opensAt} isHeard={isHeard} /> : null}
      <PersonSelect label={words.drill.person} value={personId} onChange={(id) => form.set({ personId: id })} />
      <div class="row">
        <Button kind={isDone ? 'plain' : 'primary'} busy={sending.value.has(INTENTION)} onPress={() => void ring()}>
          <IconSchool size={20} aria-hidden="true" />
          {words.drill.start}
        </Button>
      </div>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {latest ? <DrillSeconds drill={latest} /> : null}
      {isFirstCallNext ? (
        <p class="row">
          <a class="button button-primary" href="/counter">
            {words.toCounter}
          </a>
        </p>
      ) : null}
    </StepFrame>
  )
}

/** Practice rings in a closed office, a client does not: said before, and again where the first real call would be next. */
function Closed({ opensAt, isHeard }: { readonly opensAt: number | undefined; readonly isHeard: boolean }) {
  const { drill, steps } = setupWords.value
  return (
    <Notice kind="info">
      {isHeard ? null : <p>{drill.closed}</p>}
      <p>
        {opensAt === undefined ? drill.neverOpens : drill.opens(weekdayAndTime(opensAt))}{' '}
        <a href="/setup/hours">{steps.hours.title}</a>
      </p>
    </Notice>
  )
}

/** What has to be done at the other computer; nobody is sent to invite whom they have invited. */
function How({ counts, addresses }: Pick<StepProps, 'counts' | 'addresses'>) {
  const words = setupWords.value
  const isAnybodyInvited = counts.invited > 0 || counts.accounts > 1
  return (
    <>
      <ol class="setup-numbers stack-s">
        {isAnybodyInvited ? null : (
          <li>
            {words.drill.invite} <a href="/accounts">{words.links.accounts}</a>
          </li>
        )}
        {words.drill.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <AddressLine addresses={addresses} />
    </>
  )
}
