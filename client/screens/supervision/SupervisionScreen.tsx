import { IconDeviceTv } from '@tabler/icons-preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useBoardVoice } from '../../parts/request/useBoardVoice.ts'
import { GapsAhead } from '../../parts/schedule/GapsAhead.tsx'
import { followBoard } from '../../state/board.ts'
import { Screen } from '../../ui/Screen.tsx'
import { DrillsSection } from '../drills/DrillsSection.tsx'
import { Figures } from './Figures.tsx'
import { LiveBoard } from './LiveBoard.tsx'
import { supervisionWords } from './words.ts'
import './supervision.css'
import { Wall } from './Wall.tsx'

/** For whoever answers for the office: what is late now, and below it how fast the office has been coming. */
export function SupervisionScreen() {
  const supervision = supervisionWords.value
  const { query } = useLocation()
  useEffect(() => followBoard('supervisor'), [])
  useBoardVoice()
  if ('wall' in query) return <Wall />
  return (
    <Screen title={supervision.title} class="supervision" quietHeading>
      <GapsAhead />
      <LiveBoard />
      <Figures />
      <DrillsSection />
      <p>
        <a class="button button-quiet" href="/supervision?wall">
          <IconDeviceTv size={20} aria-hidden="true" />
          {supervision.wall.open}
        </a>
      </p>
    </Screen>
  )
}
