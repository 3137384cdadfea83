import { IconElevator, IconElevatorOff } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { LiftView } from '../../../models/wire/lifts.ts'
import { timeOrDay } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { LiftDialog } from './LiftDialog.tsx'
import type { LiftActions } from './useLifts.ts'
import { liftWords } from './words.ts'

interface LiftRowProps {
  readonly lift: LiftView
  readonly actions: LiftActions
  /** Whether there is one at all is the administrator's to say. */
  readonly mayBuild?: boolean
}

/** One building: whether its lift works, and the other thing one press away. */
export function LiftRow({ lift: { placeId, building, lift, out }, actions, mayBuild = false }: LiftRowProps) {
  const words = liftWords.value
  const [isAsking, setAsking] = useState(false)
  const name = words.building(building)
  const Icon = lift === 'works' ? IconElevator : IconElevatorOff
  return (
    <li class="row spread">
      <div>
        <p class="row">
          <Icon size={22} aria-hidden="true" />
          <span>
            {out && lift === 'out' ? (
              <span class="strong">{words.outUntil(building, timeOrDay(out.until), out.by.name)}</span>
            ) : (
              <>
                <span class="strong">{name}:</span> {words.states[lift]}
              </>
            )}
          </span>
        </p>
        {out && lift !== 'out' ? (
          <p class="soft">{words.announced(timeOrDay(out.from), timeOrDay(out.until), out.by.name)}</p>
        ) : null}
      </div>
      <div class="row">
        {out ? (
          <Button
            size="small"
            label={lift === 'out' ? words.worksOf(name) : words.callOffOf(name)}
            busy={actions.isBusy}
            onPress={() => void actions.setWorking(placeId)}
          >
            {lift === 'out' ? words.works : words.callOff}
          </Button>
        ) : lift === 'works' ? (
          <Button
            size="small"
            label={words.setOutOf(name)}
            onPress={() => {
              actions.forget()
              setAsking(true)
            }}
          >
            {words.setOut}
          </Button>
        ) : null}
        {mayBuild ? (
          <Button
            kind="quiet"
            size="small"
            label={lift === 'none' ? words.hasOf(name) : words.hasNotOf(name)}
            busy={actions.isBusy}
            onPress={() => void actions.set({ placeId, isThere: lift === 'none' })}
          >
            {lift === 'none' ? words.has : words.hasNot}
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <LiftDialog placeId={placeId} building={building} actions={actions} onClose={() => setAsking(false)} />
      ) : null}
    </li>
  )
}
