import { type AbsenceStore, absenceStore } from './absenceStore.ts'
import { type AccessRequestStore, accessRequestStore } from './accessRequestStore.ts'
import { type AccountStore, accountStore } from './accountStore.ts'
import { type AgreementStore, agreementStore } from './agreementStore.ts'
import { type ApiTokenStore, apiTokenStore } from './apiTokenStore.ts'
import { type BellStore, bellStore } from './bellStore.ts'
import { type CheckDecisionStore, checkDecisionStore } from './checkDecisionStore.ts'
import { type ClientNoteStore, clientNoteStore } from './clientNoteStore.ts'
import { type ClockSum, clockStepStore } from './clockStepStore.ts'
import { type ClosedDayStore, closedDayStore } from './closedDayStore.ts'
import { type ColumnMeaningStore, columnMeaningStore } from './columnMeaningStore.ts'
import { type ConductStore, conductStore } from './conductStore.ts'
import { type CoverStore, coverStore } from './coverStore.ts'
import { type DeliveryStore, deliveryStore } from './deliveryStore.ts'
import { type DigitalPagesStore, digitalPagesStore } from './digitalPagesStore.ts'
import { type DirectoryStore, directoryStore } from './directoryStore.ts'
import { type DrillPlanStore, drillPlanStore } from './drillPlanStore.ts'
import { type DrillStore, drillStore } from './drillStore.ts'
import { type DutyStore, dutyStore } from './dutyStore.ts'
import { type ExpectationStore, expectationStore } from './expectationStore.ts'
import { type FactsStore, factsStore } from './factsStore.ts'
import { type FirstLinkStore, firstLinkStore } from './firstLinkStore.ts'
import { type GivenCauseStore, givenCauseStore } from './givenCauseStore.ts'
import { type HelpWantedStore, helpWantedStore } from './helpWantedStore.ts'
import { type InterpreterBookingStore, interpreterBookingStore } from './interpreterBookingStore.ts'
import { type InterpreterCallStore, interpreterCallStore } from './interpreterCallStore.ts'
import { type InvitationStore, invitationStore } from './invitationStore.ts'
import { type JustificationStore, justificationStore } from './justificationStore.ts'
import { type LiftStore, liftStore } from './liftStore.ts'
import { type MessageStore, messageStore } from './messageStore.ts'
import { migrate } from './migrations/migrations.ts'
import { markLateRefusals } from './migrations/slimLog.ts'
import { type MonthFactsStore, monthFactsStore } from './monthFactsStore.ts'
import { type NewcomerStore, newcomerStore } from './newcomerStore.ts'
import { type PairedDeviceStore, pairedDeviceStore } from './pairedDeviceStore.ts'
import { type PhotoCardStore, photoCardStore } from './photoCardStore.ts'
import { type PlanImportStore, planImportStore } from './planImportStore.ts'
import { type ProposalDecisionStore, proposalDecisionStore } from './proposalDecisionStore.ts'
import { type ProvenDayStore, provenDayStore } from './provenDayStore.ts'
import { type PushKeyStore, pushKeyStore } from './pushKeyStore.ts'
import { type PushSubscriptionStore, pushSubscriptionStore } from './pushSubscriptionStore.ts'
import { type QualityActionStore, qualityActionStore } from './qualityActionStore.ts'
import { type RequestStore, requestStore } from './requestStore.ts'
import { type ReviewStore, reviewStore } from './reviewStore.ts'
import { type SecurityLogStore, securityLogStore } from './securityLogStore.ts'
import { type SessionStore, sessionStore } from './sessionStore.ts'
import { type SetupStepStore, setupStepStore } from './setupStepStore.ts'
import { type ServerStores, serverStores } from './sharing/serverStores.ts'
import { type SignOfLifeStore, signOfLifeStore } from './signOfLifeStore.ts'
import { type SignOnStore, signOnStore } from './signOnStore.ts'
import { type BackendAddress, openBackend, type StoreBackend } from './storeBackend.ts'
import type { StoredCollection } from './storedCollection.ts'
import { type SurveyPosterStore, surveyPosterStore } from './surveyPosterStore.ts'
import { type SurveyStore, surveyStore } from './surveyStore.ts'
import { type SyntheticPageStore, syntheticPageStore } from './syntheticPageStore.ts'
import { type VisitStore, visitStore } from './visitStore.ts'
import { type WebhookStore, webhookStore } from './webhookStore.ts'
import { type WorkingHoursStore, workingHoursStore } from './workingHoursStore.ts'

/** Everything Parter remembers. Documents never leave these stores: what comes out is the domain's. */
export interface Store {
  readonly backend: StoreBackend
  readonly requests: RequestStore
  readonly visits: VisitStore
  readonly facts: FactsStore
  readonly monthFacts: MonthFactsStore
  readonly directory: DirectoryStore
  readonly accounts: AccountStore
  readonly sessions: SessionStore
  readonly invitations: InvitationStore
  readonly duties: DutyStore
  readonly drills: DrillStore
  readonly absences: AbsenceStore
  readonly workingHours: WorkingHoursStore
  readonly planImports: PlanImportStore
  readonly covers: CoverStore
  readonly closedDays: ClosedDayStore
  readonly clockSteps: StoredCollection<ClockSum>
  readonly pairedDevices: PairedDeviceStore
  readonly drillPlans: DrillPlanStore
  readonly apiTokens: ApiTokenStore
  readonly webhooks: WebhookStore
  readonly deliveries: DeliveryStore
  readonly signOn: SignOnStore
  readonly newcomers: NewcomerStore
  readonly bells: BellStore
  readonly lifts: LiftStore
  readonly accessRequests: AccessRequestStore
  readonly digitalPages: DigitalPagesStore
  readonly conduct: ConductStore
  readonly justifications: JustificationStore
  readonly expectations: ExpectationStore
  readonly messages: MessageStore
  readonly agreements: AgreementStore
  readonly surveys: SurveyStore
  readonly clientNotes: ClientNoteStore
  readonly surveyPosters: SurveyPosterStore
  readonly helpWanted: HelpWantedStore
  readonly photoCards: PhotoCardStore
  readonly interpreterBookings: InterpreterBookingStore
  readonly interpreterCalls: InterpreterCallStore
  readonly givenCauses: GivenCauseStore
  readonly qualityActions: QualityActionStore
  readonly proposalDecisions: ProposalDecisionStore
  readonly reviews: ReviewStore
  readonly provenDays: ProvenDayStore
  readonly securityLog: SecurityLogStore
  readonly firstLink: FirstLinkStore
  readonly pushKeys: PushKeyStore
  readonly pushSubscriptions: PushSubscriptionStore
  readonly syntheticPages: SyntheticPageStore
  readonly signOfLife: SignOfLifeStore
  readonly setupSteps: SetupStepStore
  readonly checkDecisions: CheckDecisionStore
  readonly columnMeanings: ColumnMeaningStore
  /** Absent: one server owns the store. */
  readonly servers?: ServerStores
  close(): Promise<void>
}

/** Opens the store, on MongoDB or embedded, and waits until every index stands. */
export async function openStore(address: BackendAddress): Promise<Store> {
  const backend = await openBackend(address)
  const store = {
    backend,
    requests: requestStore(backend),
    visits: visitStore(backend),
    facts: factsStore(backend),
    monthFacts: monthFactsStore(backend),
    directory: directoryStore(backend),
    accounts: accountStore(backend),
    sessions: sessionStore(backend),
    invitations: invitationStore(backend),
    duties: dutyStore(backend),
    drills: drillStore(backend),
    absences: absenceStore(backend),
    workingHours: workingHoursStore(backend),
    planImports: planImportStore(backend),
    covers: coverStore(backend),
    justifications: justificationStore(backend),
    closedDays: closedDayStore(backend),
    clockSteps: clockStepStore(backend),
    pairedDevices: pairedDeviceStore(backend),
    drillPlans: drillPlanStore(backend),
    apiTokens: apiTokenStore(backend),
    webhooks: webhookStore(backend),
    deliveries: deliveryStore(backend),
    signOn: signOnStore(backend),
    newcomers: newcomerStore(backend),
    bells: bellStore(backend),
    lifts: liftStore(backend),
    accessRequests: accessRequestStore(backend),
    digitalPages: digitalPagesStore(backend),
    conduct: conductStore(backend),
    expectations: expectationStore(backend),
    messages: messageStore(backend),
    agreements: agreementStore(backend),
    surveys: surveyStore(backend),
    clientNotes: clientNoteStore(backend),
    surveyPosters: surveyPosterStore(backend),
    helpWanted: helpWantedStore(backend),
    photoCards: photoCardStore(backend),
    interpreterBookings: interpreterBookingStore(backend),
    interpreterCalls: interpreterCallStore(backend),
    givenCauses: givenCauseStore(backend),
    qualityActions: qualityActionStore(backend),
    proposalDecisions: proposalDecisionStore(backend),
    reviews: reviewStore(backend),
    provenDays: provenDayStore(backend),
    securityLog: securityLogStore(backend),
    firstLink: firstLinkStore(backend),
    pushKeys: pushKeyStore(backend),
    pushSubscriptions: pushSubscriptionStore(backend),
    syntheticPages: syntheticPageStore(backend),
    signOfLife: signOfLifeStore(backend),
    setupSteps: setupStepStore(backend),
    checkDecisions: checkDecisionStore(backend),
    columnMeanings: columnMeaningStore(backend),
    ...(backend.shared ? { servers: serverStores(backend) } : {}),
    close: () => backend.close(),
  }
  await backend.ready()
  await migrate(backend)
  if (backend.shared) await markLateRefusals(backend)
  await backend.shared?.ready()
  return store
}
