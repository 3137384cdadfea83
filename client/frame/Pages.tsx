import { lazy, Route, Router } from 'preact-iso'
import { TelephonesScreen } from '../screens/telephones/TelephonesScreen.tsx'
import { CORRIDOR_PATH } from './corridorPath.ts'
import { CorridorDoor, Home, NotFound, Only } from './Doors.tsx'

const SignIn = lazy(() => import('../screens/signIn/SignInScreen.tsx').then((file) => file.SignInScreen))
const FirstAdministrator = lazy(() =>
  import('../screens/signIn/FirstAdministratorScreen.tsx').then((file) => file.FirstAdministratorScreen),
)
const Counter = lazy(() => import('../screens/counter/CounterScreen.tsx').then((file) => file.CounterScreen))
const Calls = lazy(() => import('../screens/calls/CallsScreen.tsx').then((file) => file.CallsScreen))
const Supervision = lazy(() =>
  import('../screens/supervision/SupervisionScreen.tsx').then((file) => file.SupervisionScreen),
)
const Absences = lazy(() => import('../screens/absences/AbsencesScreen.tsx').then((file) => file.AbsencesScreen))
const Readiness = lazy(() => import('../screens/readiness/ReadinessScreen.tsx').then((file) => file.ReadinessScreen))
const Corridors = lazy(() => import('../screens/corridors/CorridorsScreen.tsx').then((file) => file.CorridorsScreen))
const Account = lazy(() => import('../screens/account/AccountScreen.tsx').then((file) => file.AccountScreen))

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
      <Route path="/telephones" component={TelephonesScreen} />
      <Route path="/account" component={AccountPage} />
      <Route default component={NotFound} />
    </Router>
  )
}
