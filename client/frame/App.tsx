import { useSignalEffect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { LocationProvider, useLocation } from 'preact-iso'
import { ACCESS_KEEPERS } from '../../models/domain/accessRequests/keepers.ts'
import { pageStands, ringingStands } from '../state/pageStands.ts'
import { hasRole, me } from '../state/session.ts'
import { hangsOnWall } from '../state/wall.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { later, soon } from '../ui/later.tsx'
import { Guard } from './Guard.tsx'
import { Pages } from './Pages.tsx'
import { SilentNotice } from './SilentNotice.tsx'
import { TopBar } from './TopBar.tsx'
import { mayView } from './views.ts'

const AccessReminder = later(async () => (await import('./laterParts.ts')).AccessReminder)
const BreakGlassNotice = later(async () => (await import('./laterParts.ts')).BreakGlassNotice)
const Ringing = soon(async () => (await import('./Ringing.tsx')).Ringing)
const SessionEnd = later(async () => (await import('./laterParts.ts')).SessionEnd)
const TranslatedNotice = later(async () => (await import('./laterParts.ts')).TranslatedNotice)
const keepsRegister = (): boolean => ACCESS_KEEPERS.some(hasRole)

/** Bar, warnings, work; above everything the card that rings, on whatever page one is. */
export function App() {
  useSignalEffect(() => {
    if (pageStands.value && !me.value) ringingStands.value = true
  })
  return (
    <LocationProvider>
      <TopBar />
      <Work />
      <div class="standing">
        <SilentNotice />
        <TranslatedNotice />
        {keepsRegister() ? <AccessReminder /> : null}
        {hasRole('admin') ? <BreakGlassNotice /> : null}
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
  const { path, query } = useLocation()
  const isWall = path === '/supervision' && 'wall' in query && (!me.value || mayView('supervision'))
  // By the address and the reader, and not by the wall that is drawn: where it never came it would never go.
  useLayoutEffect(() => {
    hangsOnWall.value = isWall
  }, [isWall])
  return (
    <Guard of={path}>
      <Pages />
    </Guard>
  )
}
