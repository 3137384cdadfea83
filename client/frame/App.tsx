import { LocationProvider } from 'preact-iso'
import { me } from '../state/session.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { Guard } from './Guard.tsx'
import { Pages } from './Pages.tsx'
import { Ringing } from './Ringing.tsx'
import { SessionEnd } from './SessionEnd.tsx'
import { SilentNotice } from './SilentNotice.tsx'
import { TopBar } from './TopBar.tsx'
import { TranslatedNotice } from './TranslatedNotice.tsx'

/** Bar, warnings, work; above everything the card that rings, on whatever page one is. */
export function App() {
  return (
    <LocationProvider>
      <TopBar />
      <Guard>
        <Pages />
      </Guard>
      <div class="standing">
        <SilentNotice />
        <TranslatedNotice />
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
