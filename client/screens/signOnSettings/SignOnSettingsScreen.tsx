import { useState } from 'preact/hooks'
import type { SignOnView } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { NewcomersPart } from './NewcomersPart.tsx'
import { OnlyWayPart } from './OnlyWayPart.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { TestPart } from './TestPart.tsx'
import './signOnSettings.css'

/** Where the administrator connects Parter with the office's accounts, and says who is who. */
export function SignOnSettingsScreen() {
  const words = signOnWords.value
  const { known, again } = useQuery<SignOnView>('/sign-on', ({ soon }) => [follow('signOn:changed', soon)])
  const { view, fault } = known
  const [isTyped, setTyped] = useState(false)
  return (
    <Screen title={words.title} class="narrow sign-on-settings">
      <p>{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view === undefined ? null : (
        <>
          <SettingsForm view={view} again={again} onTyped={setTyped} />
          <TestPart view={view} isTyped={isTyped} />
          <OnlyWayPart view={view} isTyped={isTyped} again={again} />
          <NewcomersPart view={view} again={again} />
        </>
      )}
    </Screen>
  )
}
