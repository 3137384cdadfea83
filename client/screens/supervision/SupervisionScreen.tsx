import { IconDeviceTv } from '@tabler/icons-preact'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { OwnDevices } from '../../parts/proof/OwnDevices.tsx'
import { ProofLine } from '../../parts/proof/ProofLine.tsx'
import { useProof } from '../../parts/proof/useProof.ts'
import { useBoardAnnouncements } from '../../parts/request/useBoardAnnouncements.ts'
import { GapsAhead } from '../../parts/schedule/GapsAhead.tsx'
import { followBoard } from '../../state/board.ts'
import { Screen } from '../../ui/Screen.tsx'
import { LiveBoard } from './LiveBoard.tsx'
import { supervisionWords } from './words.ts'
import './supervision.css'
import { Wall } from './Wall.tsx'

/** For whoever answers for the office: what is late now, and what can be done about it. */
export function SupervisionScreen() {
  const supervision = supervisionWords.value
  const { query } = useLocation()
  useEffect(() => followBoard('supervisor'), [])
  useBoardAnnouncements()
  const proof = useProof().known.view
  if ('wall' in query) return <Wall proof={proof} />
  return (
    <Screen title={supervision.title} class="supervision" quietHeading>
      <SupervisionParts here="supervision" />
      <GapsAhead />
      <LiveBoard />
      {proof ? <ProofLine view={proof} /> : null}
      {proof?.isOpen && proof.own && proof.own.length > 0 ? <OwnDevices people={proof.own} /> : null}
      <p>
        <a class="button button-quiet" href="/supervision?wall">
          <IconDeviceTv size={20} aria-hidden="true" />
          {supervision.wall.open}
        </a>
      </p>
    </Screen>
  )
}
