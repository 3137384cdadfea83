import { useState } from 'preact/hooks'
import type { OpeningHours } from '../../../../models/domain/directory/directory.ts'
import type { StepDraft } from '../../../../models/domain/setup/steps.ts'
import type { DirectoryItems } from '../../../../models/wire/directory.ts'
import { DayHours } from '../../../parts/schedule/DayHours.tsx'
import { weekdayText } from '../../../parts/schedule/days.ts'
import { minuteOf, timeOf } from '../../../parts/schedule/timeFields.ts'
import { setupWords } from '../../../parts/setup/words.ts'
import { capital } from '../../../state/language.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { type StepForm, useStep } from '../useStep.ts'
import { WithItems } from '../WithItems.tsx'
import type { StepProps } from './stepProps.ts'

const DAYS = [0, 1, 2, 3, 4, 5, 6]
const USUAL = { from: 450, to: 930 }

/** When the office is open: outside these hours nobody is called. */
export function HoursStep(props: StepProps) {
  return <WithItems>{(items) => <Hours {...props} items={items} />}</WithItems>
}

function Hours({ view, again, onDone, items }: StepProps & { readonly items: DirectoryItems }) {
  const { faults } = setupWords.value
  const [wrong, setWrong] = useState<number>()
  const form = useStep(view, again, draftOf(items.office.item.week))
  const isComplete = () => {
    const bad = DAYS.find((day) => dayOf(form, day) === 'wrong')
    setWrong(bad)
    return bad === undefined
  }
  const save = async () => {
    const week = DAYS.map((day) => dayOf(form, day))
    onDone(await form.finish({ week }))
  }
  return (
    <StepFrame form={form} isComplete={isComplete} onSubmit={() => void save()}>
      <div>
        {DAYS.map((day) => (
          <DayRow key={day} form={form} day={day} isWrong={wrong === day} />
        ))}
      </div>
      <div role="alert">{wrong === undefined ? null : <Fault>{faults.hours(capital(weekdayText(wrong)))}</Fault>}</div>
    </StepFrame>
  )
}

function DayRow({ form, day, isWrong }: { readonly form: StepForm; readonly day: number; readonly isWrong: boolean }) {
  const { hours } = setupWords.value
  return (
    <DayHours
      weekday={day}
      day={{ isOn: form.value(`open${day}`) === 'yes', from: form.value(`from${day}`), to: form.value(`to${day}`) }}
      words={{ on: hours.open, from: hours.from, to: hours.to, off: hours.closed }}
      isWrong={isWrong}
      onChange={({ isOn, from, to }) =>
        form.set({
          ...(isOn === undefined ? {} : { [`open${day}`]: isOn ? 'yes' : 'no' }),
          ...(from === undefined ? {} : { [`from${day}`]: from }),
          ...(to === undefined ? {} : { [`to${day}`]: to }),
        })
      }
    />
  )
}

const draftOf = (week: readonly (OpeningHours | null)[]): StepDraft =>
  Object.fromEntries(
    week.flatMap((day, index) => {
      const { from, to } = day ?? USUAL
      return [
        [`open${index}`, day ? 'yes' : 'no'],
        [`from${index}`, timeOf(from)],
        [`to${index}`, timeOf(to)],
      ]
    }),
  )

/** Midnight at the end is the end of the day. */
function dayOf({ value }: StepForm, day: number): OpeningHours | null | 'wrong' {
  if (value(`open${day}`) !== 'yes') return null
  const [from, until] = [minuteOf(value(`from${day}`)), minuteOf(value(`to${day}`))]
  if (from === undefined || until === undefined) return 'wrong'
  const to = until || 1_440
  return from >= to ? 'wrong' : { from, to }
}
