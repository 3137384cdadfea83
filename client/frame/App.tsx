import { LocationProvider, useLocation } from 'preact-iso'
import { ACCESS_KEEPERS } from '../../models/domain/accessRequests/remindAccess.ts'
import { hasRole, me } from '../state/session.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { later } from '../ui/later.tsx'
import { Guard } from './Guard.tsx'
import { Pages } from './Pages.tsx'
import { Ringing } from './Ringing.tsx'
import { SessionEnd } from './SessionEnd.tsx'
import { SilentNotice } from './SilentNotice.tsx'
import { TopBar } from './TopBar.tsx'
import { TranslatedNotice } from './TranslatedNotice.tsx'

const AccessReminder = later(async () => (await import('../parts/accessRequests/AccessReminder.tsx')).AccessReminder)
const keepsRegister = (): boolean => ACCESS_KEEPERS.some(hasRole)

/** Bar, warnings, work; above everything the card that rings, on whatever page one is. */
export function App() {
  return (
    <LocationProvider>
      <TopBar />
      <Work />
      <div class="standing">
        <SilentNotice />
        <TranslatedNotice />
        {keepsRegister() ? <AccessReminder /> : null}
        {me.value ? <SessionEnd /> : null}
      </div>
      {me.value ? (
        <Guard>
          <Ringing />
        </Guard>
      ) : null}
      <Announcer />
    </LocationProvider>
  )
}

/** A fault on one page leaves all the others. */
function Work() {
  const { path } = useLocation()
  return (
    <Guard of={path}>
      <Pages />
    </Guard>
  )
}
