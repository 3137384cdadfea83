import type { ComponentType } from 'preact'
import { lazy, Route, Router } from 'preact-iso'
import { TelephonesScreen } from '../screens/telephones/TelephonesScreen.tsx'
import { loadChunk } from '../state/loadChunk.ts'
import { CORRIDOR_PATH } from './corridorPath.ts'
import { CorridorDoor, Home, NotFound, Only } from './Doors.tsx'

const screen = <P,>(load: () => Promise<ComponentType<P>>) => lazy(() => loadChunk(load))

const SignIn = screen(async () => (await import('../screens/signIn/SignInScreen.tsx')).SignInScreen)
const FirstAdministrator = screen(
  async () => (await import('../screens/signIn/FirstAdministratorScreen.tsx')).FirstAdministratorScreen,
)
const Counter = screen(async () => (await import('../screens/counter/CounterScreen.tsx')).CounterScreen)
const Calls = screen(async () => (await import('../screens/calls/CallsScreen.tsx')).CallsScreen)
const Supervision = screen(async () => (await import('../screens/supervision/SupervisionScreen.tsx')).SupervisionScreen)
const Absences = screen(async () => (await import('../screens/absences/AbsencesScreen.tsx')).AbsencesScreen)
const Readiness = screen(async () => (await import('../screens/readiness/ReadinessScreen.tsx')).ReadinessScreen)
const Corridors = screen(async () => (await import('../screens/corridors/CorridorsScreen.tsx')).CorridorsScreen)
const Administration = screen(
  async () => (await import('../screens/administration/AdministrationScreen.tsx')).AdministrationScreen,
)
const Figures = screen(async () => (await import('../screens/supervision/FiguresScreen.tsx')).FiguresScreen)
const Account = screen(async () => (await import('../screens/account/AccountScreen.tsx')).AccountScreen)

const CounterPage = () => (
  <Only view="counter">
    <Counter />
  </Only>
)
const CallsPage = () => (
  <Only view="calls">
    <Calls />
  </Only>
)
const SupervisionPage = () => (
  <Only view="supervision">
    <Supervision />
  </Only>
)
const ReadinessPage = () => (
  <Only view="readiness">
    <Readiness />
  </Only>
)
const CorridorsPage = () => (
  <Only view="corridors">
    <Corridors />
  </Only>
)
const AbsencesPage = () => (
  <Only view="absences">
    <Absences />
  </Only>
)
const AdministrationPage = () => (
  <Only view="administration">
    <Administration />
  </Only>
)
const FiguresPage = () => (
  <Only view="figures">
    <Figures />
  </Only>
)
const AccountPage = () => (
  <Only>
    <Account />
  </Only>
)

/** Every address. Each is one view, so that back works and an address can be sent to a colleague. */
export function Pages() {
  return (
    <Router>
      <Route path="/" component={Home} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/first-administrator" component={FirstAdministrator} />
      <Route path="/counter" component={CounterPage} />
      <Route path="/calls" component={CallsPage} />
      <Route path="/supervision" component={SupervisionPage} />
      <Route path="/readiness" component={ReadinessPage} />
      <Route path="/absences/:part?/:id?" component={AbsencesPage} />
      <Route path="/corridors" component={CorridorsPage} />
      <Route path={CORRIDOR_PATH} component={CorridorDoor} />
      <Route path="/administration" component={AdministrationPage} />
      <Route path="/figures" component={FiguresPage} />
      <Route path="/telephones" component={TelephonesScreen} />
      <Route path="/account" component={AccountPage} />
      <Route default component={NotFound} />
    </Router>
  )
}
