import type { ProofView } from '../../../models/wire/readiness.ts'
import { PathState } from '../../frame/PathState.tsx'
import { ProofLine } from '../../parts/proof/ProofLine.tsx'
import { said } from '../../state/language.ts'
import { office } from '../../state/office.ts'
import { clockTime, now } from '../../state/time.ts'
import { Screen } from '../../ui/Screen.tsx'
import { LiveBoard } from './LiveBoard.tsx'
import { supervisionWords } from './words.ts'

/** For a screen on a wall: large, without anything to press, and honest about whether it still lives. */
export function Wall({ proof }: { readonly proof: ProofView | undefined }) {
  const supervision = supervisionWords.value
  return (
    <Screen title={supervision.wallTitle} class="wall" quietHeading>
      <p class="wall-house">
        <span>{office.value ? said(office.value.name) : ''}</span>
        <span class="timer strong">{clockTime(now.value)}</span>
        <PathState />
        <a class="wall-leave" href="/supervision">
          {supervision.wall.leave}
        </a>
      </p>
      <LiveBoard isWall />
      {proof ? <ProofLine view={proof} isWall /> : null}
    </Screen>
  )
}
