import type { PlaceId } from '../../../models/domain/directory/directory.ts'
import { announce } from '../../state/announcer.ts'
import { firstTexts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { placeOf, setDeskPlace } from './raiseDraft.ts'

/**
 * Somewhere else is chosen for one client, and the next one is served at the desk again; unless this desk itself stands
 * there, which is said once for this browser.
 */
export function DeskPlace({ chosen }: { readonly chosen: PlaceId | undefined }) {
  const { counter } = firstTexts.value
  const own = placeOf({})
  if (chosen === undefined || chosen === own) return null
  const set = () => {
    setDeskPlace(chosen)
    announce(counter.deskSet)
  }
  return (
    <div>
      <Button kind="quiet" size="small" onPress={set}>
        {counter.deskHere}
      </Button>
    </div>
  )
}
