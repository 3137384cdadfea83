import { IconAlertTriangle } from '@tabler/icons-preact'
import type { Obstacle } from '../../models/domain/readiness/obstacles.ts'
import { firstTexts } from '../state/language.ts'
import { Button } from '../ui/Button.tsx'
import { asksWhetherHeard, testPage } from './duty.ts'
import { askForNotifications } from './noticeState.ts'

/** What one press can do about an obstacle; the others are the browser's or the administrator's. */
const CURES: Readonly<Partial<Record<Obstacle, 'sound' | 'test' | 'notifications'>>> = {
  soundBlocked: 'sound',
  soundUnheard: 'test',
  soundUnproven: 'test',
  notificationsUnseen: 'test',
  notificationsUnasked: 'notifications',
}

/** Every reason why a call might be missed: what is wrong, what to do, and the press that does it. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const { duty } = firstTexts.value.calls
  // While the question is open, the device is being checked: what the last check found would only confuse.
  const shown = obstacles.filter((obstacle) => !(asksWhetherHeard.value && CURES[obstacle] === 'test'))
  return (
    <>
      {shown.length === 0 ? null : (
        <ul class="stack-s">
          {shown.map((obstacle) => (
            <li class="duty-obstacle" key={obstacle}>
              <IconAlertTriangle size={22} aria-hidden="true" />
              <div class="stack-s">
                <p>
                  <span class="strong">{duty.obstacles[obstacle]}</span> {duty.remedies[obstacle]}
                </p>
                <Cure obstacle={obstacle} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {obstacles.some((obstacle) => CURES[obstacle] === 'sound' || CURES[obstacle] === 'test') ? null : (
        <div class="row">
          <Button onPress={() => void testPage()}>{duty.test}</Button>
        </div>
      )}
    </>
  )
}

function Cure({ obstacle }: { readonly obstacle: Obstacle }) {
  const { duty } = firstTexts.value.calls
  const cure = CURES[obstacle]
  if (cure === undefined) return null
  const press = cure === 'notifications' ? askForNotifications : testPage
  const word = { sound: duty.armSound, test: duty.test, notifications: duty.askNotifications }[cure]
  return (
    <div class="row">
      <Button onPress={() => void press()}>{word}</Button>
    </div>
  )
}
