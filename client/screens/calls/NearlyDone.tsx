import type { CallView } from '../../../models/wire/views.ts'
import { FREE_IN_MINUTES } from '../../parts/request/freeIn.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { act, isActing } from './actions.ts'

/** Somebody comes after this person: they are called while the talk is drawing to its end, so that the client does not wait. */
export function NearlyDone({ call }: { readonly call: CallView }) {
  const { visit, calls } = texts.value
  const { nearlyDone, after } = call
  if (!call.moves.includes('nearlyDone') || (after.length === 0 && nearlyDone === undefined)) return null
  return (
    <fieldset class="stack-s ask-more">
      <legend class="legend">{visit.nearlyDone}</legend>
      <p class="soft">
        {nearlyDone === undefined ? visit.nearlyDoneLead : visit.nearlyDoneSaid(clockTime(nearlyDone.freeAt))}
      </p>
      <div class="row">
        {FREE_IN_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            label={`${visit.nearlyDone} ${visit.nearlyDoneIn(minutes)}`}
            busy={isActing([call], 'nearlyDone')}
            onPress={() => void act([call], 'nearlyDone', { minutes }, calls.done.nearlyDone)}
          >
            {visit.nearlyDoneIn(minutes)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
