import { effect, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { lazy, Route, Router } from 'preact-iso'
import { INVITATION_PATH } from '../../models/wire/invitationPath.ts'
import { evacuation } from '../state/evacuation.ts'
import { fallbackSheet } from '../state/fallbackSheet.ts'
import { loadChunk } from '../state/loadChunk.ts'
import { loadPart } from '../state/loadPart.ts'
import { ringingStands } from '../state/pageStands.ts'
import { me, unreached } from '../state/session.ts'
import { Coming } from './Coming.tsx'
import { ALL_DEVICE_PATHS } from './devicePaths.ts'
import { DeviceEntry, Home, NotFound, Only } from './RouteGuards.tsx'
import type { ViewName } from './viewTable.ts'

function screen<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(() => loadPart(load))
}

const SignIn = screen(async () => (await import('../screens/signIn/SignInScreen.tsx')).SignInScreen)
const FirstAdministrator = screen(
  async () => (await import('../screens/signIn/FirstAdministratorScreen.tsx')).FirstAdministratorScreen,
)
const Invitation = screen(async () => (await import('../screens/signIn/InvitationScreen.tsx')).InvitationScreen)
// Where somebody waits: drawn with the sentences of the first script alone, and on their way while the server is asked
// who reads them.
const Counter = lazy(() => loadChunk(async () => (await import('../screens/counter/CounterScreen.tsx')).CounterScreen))
const Calls = lazy(() => loadChunk(async () => (await import('../screens/calls/CallsScreen.tsx')).CallsScreen))
if (location.pathname === '/counter') void Counter.preload()
if (location.pathname === '/calls') void Calls.preload()
const CounterPage = onlyFor('counter', Counter)
const CallsPage = onlyFor('calls', Calls)
const TelephonesPage = screen(async () => (await import('./laterParts.ts')).TelephonesScreen)
// Needed when nothing else works: here before anybody asks for it.
effect(() => {
  if (ringingStands.value) void TelephonesPage.preload()
})
const SupervisionPage = only(
  'supervision',
  async () => (await import('../screens/supervision/SupervisionScreen.tsx')).SupervisionScreen,
)
const DrillsPage = only('drills', async () => (await import('../screens/drills/DrillsScreen.tsx')).DrillsScreen)
const ActionsPage = only('actions', async () => (await import('../screens/quality/ActionsScreen.tsx')).ActionsScreen)
const ReviewPage = only('review', async () => (await import('../screens/review/ReviewScreen.tsx')).ReviewScreen)
const TargetsPage = only('targets', async () => (await import('../screens/targets/TargetsScreen.tsx')).TargetsScreen)
const ReadinessPage = only(
  'readiness',
  async () => (await import('../screens/readiness/ReadinessScreen.tsx')).ReadinessScreen,
)
const AbsencesPage = only(
  'absences',
  async () => (await import('../screens/absences/AbsencesScreen.tsx')).AbsencesScreen,
)
const DirectoryPage = only(
  'directory',
  async () => (await import('../screens/directory/DirectoryScreen.tsx')).DirectoryScreen,
)
const DirectoryImportPage = only(
  'administration',
  async () => (await import('../screens/directory/import/DirectoryImportScreen.tsx')).DirectoryImportScreen,
)
const DevicesPage = only('devices', async () => (await import('../screens/devices/DevicesScreen.tsx')).DevicesScreen)
const PoliciesPage = only(
  'policies',
  async () => (await import('../screens/policies/PoliciesScreen.tsx')).PoliciesScreen,
)
const AdministrationPage = only(
  'administration',
  async () => (await import('../screens/administration/AdministrationScreen.tsx')).AdministrationScreen,
)
const WebhooksPage = only(
  'administration',
  async () => (await import('../screens/webhooks/WebhooksScreen.tsx')).WebhooksScreen,
)
const EditPagesPage = only(
  'administration',
  async () => (await import('../screens/digitalPages/EditPagesScreen.tsx')).EditPagesScreen,
)
const EditCardsPage = only(
  'administration',
  async () => (await import('../screens/conduct/EditCardsScreen.tsx')).EditCardsScreen,
)
const SignOnSettingsPage = only(
  'administration',
  async () => (await import('../screens/signOnSettings/SignOnSettingsScreen.tsx')).SignOnSettingsScreen,
)
const AccountsPage = only(
  'accounts',
  async () => (await import('../screens/accounts/AccountsScreen.tsx')).AccountsScreen,
)
const SetupPage = only('administration', async () => (await import('../screens/setup/SetupScreen.tsx')).SetupScreen)
const RegisterPage = only(
  'accessibility',
  async () => (await import('../screens/accessibility/RegisterScreen.tsx')).RegisterScreen,
)
const AuditPage = only('audit', async () => (await import('../screens/audit/AuditScreen.tsx')).AuditScreen)
const ConductSheetPage = only(
  undefined,
  async () => (await import('../screens/conduct/ConductSheetScreen.tsx')).ConductSheetScreen,
)
const PointingSheetsPage = only(
  undefined,
  async () => (await import('../screens/pointing/PointingSheetsScreen.tsx')).PointingSheetsScreen,
)
const AlternativesPage = only(
  'alternatives',
  async () => (await import('../screens/alternatives/AlternativesScreen.tsx')).AlternativesScreen,
)
const SurveyPage = only('survey', async () => (await import('../screens/survey/SurveyScreen.tsx')).SurveyScreen)
const TimesPage = only('figures', async () => (await import('../screens/times/TimesScreen.tsx')).TimesScreen)
// Of one request everything is about somebody: whoever has no board reads counts alone.
const StoriesPage = only(
  'supervision',
  async () => (await import('../screens/stories/StoriesScreen.tsx')).StoriesScreen,
)
const AccountPage = only(undefined, async () => (await import('../screens/account/AccountScreen.tsx')).AccountScreen)
const EvacuationPage = orKept(
  only('evacuation', loadEvacuationScreen),
  screen(loadEvacuationScreen),
  () => evacuation.copy.value !== undefined,
)

const FallbackSheetPage = orKept(
  only('fallbackSheet', loadSheetScreen),
  screen(loadSheetScreen),
  () => fallbackSheet.copy.value !== undefined,
)

const Declaration = screen(
  async () => (await import('../screens/digitalPages/DeclarationScreen.tsx')).DeclarationScreen,
)
const Privacy = screen(async () => (await import('../screens/digitalPages/PrivacyScreen.tsx')).PrivacyScreen)
const Help = screen(async () => (await import('../screens/help/HelpScreen.tsx')).HelpScreen)

/** A screen for those whose view it is; without one, for everybody who is signed in. */
function only(view: ViewName | undefined, load: () => Promise<ComponentType>): ComponentType {
  return onlyFor(view, screen(load))
}

function onlyFor(view: ViewName | undefined, Loaded: ComponentType): ComponentType {
  return () => (
    <Only {...(view === undefined ? {} : { view })}>
      <Loaded />
    </Only>
  )
}

async function loadSheetScreen(): Promise<ComponentType> {
  return (await import('../screens/fallbackSheet/FallbackSheetScreen.tsx')).FallbackSheetScreen
}

async function loadEvacuationScreen(): Promise<ComponentType> {
  return (await import('../screens/evacuation/EvacuationScreen.tsx')).EvacuationScreen
}

/** The same without a server, where this browser has kept what it shows: nobody says then who reads it. */
function orKept(Page: ComponentType, Kept: ComponentType, isKept: () => boolean): ComponentType {
  return () => (me.value === undefined && unreached.value && isKept() ? <Kept /> : <Page />)
}

/** Every address. Each is one view, so that back works and an address can be sent to a colleague. */
export function Pages() {
  const isComing = useSignal(false)
  const comes = (is: boolean) => () => {
    isComing.value = is
  }
  return (
    <>
      <Coming isComing={isComing} />
      <Router onLoadStart={comes(true)} onLoadEnd={comes(false)}>
        <Route path="/" component={Home} />
        <Route path="/sign-in" component={SignIn} />
        <Route path="/first-administrator" component={FirstAdministrator} />
        <Route path={INVITATION_PATH} component={Invitation} />
        <Route path="/counter" component={CounterPage} />
        <Route path="/calls" component={CallsPage} />
        <Route path="/supervision" component={SupervisionPage} />
        <Route path="/drills" component={DrillsPage} />
        <Route path="/readiness" component={ReadinessPage} />
        <Route path="/absences/:part?/:id?" component={AbsencesPage} />
        <Route path="/directory/import" component={DirectoryImportPage} />
        <Route path="/directory/:part?" component={DirectoryPage} />
        <Route path="/devices" component={DevicesPage} />
        {ALL_DEVICE_PATHS.map((path) => (
          <Route key={path} path={path} component={DeviceEntry} />
        ))}
        <Route path="/policies/:part?/:id?" component={PoliciesPage} />
        <Route path="/administration" component={AdministrationPage} />
        <Route path="/administration/pages" component={EditPagesPage} />
        <Route path="/administration/conduct" component={EditCardsPage} />
        <Route path="/webhooks" component={WebhooksPage} />
        <Route path="/administration/sign-on" component={SignOnSettingsPage} />
        <Route path="/accounts/:id?" component={AccountsPage} />
        <Route path="/setup/:step?" component={SetupPage} />
        <Route path="/survey" component={SurveyPage} />
        <Route path="/figures/stories" component={StoriesPage} />
        <Route path="/alternatives" component={AlternativesPage} />
        <Route path="/figures" component={TimesPage} />
        <Route path="/actions/:part?" component={ActionsPage} />
        <Route path="/review/:id?" component={ReviewPage} />
        <Route path="/targets" component={TargetsPage} />
        <Route path="/evacuation" component={EvacuationPage} />
        <Route path="/fallback-sheet" component={FallbackSheetPage} />
        <Route path="/telephones" component={TelephonesPage} />
        <Route path="/accessibility" component={RegisterPage} />
        <Route path="/audit" component={AuditPage} />
        <Route path="/conduct-cards" component={ConductSheetPage} />
        <Route path="/pointing-card" component={PointingSheetsPage} />
        <Route path="/help/:role?" component={Help} />
        <Route path="/accessibility-declaration" component={Declaration} />
        <Route path="/privacy" component={Privacy} />
        <Route path="/account" component={AccountPage} />
        <Route default component={NotFound} />
      </Router>
    </>
  )
}
