import type { RequestHandler, Response } from 'express'
import type { Clock } from '../../../models/domain/clock.ts'
import { DEVICE_ROLES } from '../../../models/domain/devices/device.ts'
import type { PersonId, Role } from '../../../models/domain/directory/directory.ts'
import { Refusal } from '../../../models/domain/errors.ts'
import type { Actor } from '../../../models/domain/lifecycle.ts'
import { PERSON_HEADER } from '../../../models/wire/person.ts'
import { type Cookies, SESSION_MS } from './cookies.ts'
import { routeFinder } from './findRoute.ts'
import type { RequestLimits } from './requestLimits.ts'
import type { Actors, SignIns } from './signIns.ts'

interface Rule {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  /** Roles: one of them is needed. What exactly somebody may do is decided again in the use case. */
  readonly who: 'anybody' | 'signedIn' | readonly Role[]
  /** Takes a question in the address; the route parses it. Everywhere else a question is refused. */
  readonly asks?: true
  /**
   * An order has an entry in the security log, but for one that changes nothing, and what a device says by itself: `none`.
   * `carried`: it is one change, with which its entry is written (`entryOf`), and nobody notes it in other words.
   */
  readonly entry?: 'none' | 'carried'
  /** How many times the work of a plain question it is: whoever asks again and again must not keep others waiting. */
  readonly cost?: number
}

/**
 * Every route under `/api`, and who may come in. A route that is not in this table is not found, whatever is mounted
 * behind it: who may use it has to be said first.
 */
export const ROUTES = {
  office: { method: 'get', path: '/office', who: 'anybody' },
  signIn: { method: 'post', path: '/session', who: 'anybody' },
  me: { method: 'get', path: '/session', who: 'signedIn' },
  signOut: { method: 'delete', path: '/session', who: 'signedIn' },
  sessions: { method: 'get', path: '/sessions', who: 'signedIn' },
  signOutEverywhere: { method: 'delete', path: '/sessions', who: 'signedIn' },
  endSession: { method: 'delete', path: '/sessions/:id', who: 'signedIn' },
  changeLanguage: { method: 'put', path: '/language', who: 'signedIn' },
  changePassword: { method: 'post', path: '/password', who: 'signedIn' },
  firstAdministrator: { method: 'post', path: '/first-administrator', who: 'anybody' },
  // Whoever has the link of a new office.
  beginning: { method: 'get', path: '/beginning', who: 'anybody' },
  trySample: { method: 'post', path: '/beginning/sample', who: 'anybody', entry: 'none' },
  restoreBackup: { method: 'post', path: '/beginning/backup', who: 'anybody', entry: 'none' },
  accounts: { method: 'get', path: '/accounts', who: ['admin'], cost: 20 },
  changeAccount: { method: 'patch', path: '/accounts/:id', who: ['admin'] },
  resetAccount: { method: 'post', path: '/accounts/:id/reset', who: ['admin'] },
  accountSessions: { method: 'get', path: '/accounts/:id/sessions', who: ['admin'] },
  endAccountSessions: { method: 'delete', path: '/accounts/:id/sessions', who: ['admin'] },
  endAccountSession: { method: 'delete', path: '/accounts/:id/sessions/:sessionId', who: ['admin'] },
  accountEvents: { method: 'get', path: '/accounts/:id/events', who: ['admin'], asks: true },
  invite: { method: 'post', path: '/invitations', who: ['admin'], cost: 20 },
  inviteEverybody: { method: 'post', path: '/invitations/everybody', who: ['admin'], cost: 100 },
  resetEverybody: { method: 'post', path: '/invitations/passwords', who: ['admin'], cost: 100 },
  withdrawInvitation: { method: 'delete', path: '/invitations/:id', who: ['admin'] },
  // Whoever has the link is nobody yet.
  lookAtInvitation: { method: 'post', path: '/invitations/look', who: 'anybody', entry: 'none' },
  claimInvitation: { method: 'post', path: '/invitations/claim', who: 'anybody' },
  directory: { method: 'get', path: '/directory', who: 'signedIn' },
  directoryItems: { method: 'get', path: '/directory/items', who: ['admin', 'supervisor'], cost: 5 },
  editDirectory: { method: 'post', path: '/directory/edits', who: ['admin', 'supervisor'], cost: 5 },
  revisions: { method: 'get', path: '/directory/revisions', who: ['admin', 'supervisor'], asks: true, cost: 20 },
  undoRevision: { method: 'post', path: '/directory/revisions/:id/undo', who: ['admin'], cost: 5 },
  previewDirectory: { method: 'post', path: '/directory/imports/preview', who: ['admin'], cost: 200, entry: 'none' },
  rejectedRows: { method: 'post', path: '/directory/imports/rejected', who: ['admin'], cost: 200 },
  importDirectory: { method: 'post', path: '/directory/imports', who: ['admin'], cost: 200 },
  exportDirectory: {
    method: 'get',
    path: '/directory/export/:kind',
    who: ['admin', 'supervisor'],
    asks: true,
    cost: 100,
  },
  search: { method: 'get', path: '/directory/search', who: 'signedIn', asks: true },
  board: { method: 'get', path: '/requests', who: ['clerk', 'supervisor'], cost: 25 },
  request: { method: 'get', path: '/requests/:id', who: ['clerk', 'supervisor'] },
  raise: { method: 'post', path: '/requests', who: ['clerk'], entry: 'carried' },
  // Whoever is called may answer; in which capacity somebody stands to a request is known only there.
  move: { method: 'post', path: '/requests/:id/:move', who: 'signedIn', entry: 'carried' },
  visit: { method: 'get', path: '/visits/:id', who: ['clerk'] },
  clientLink: { method: 'get', path: '/visits/:id/link', who: ['clerk'] },
  moveVisit: { method: 'post', path: '/visits/:id/:move', who: ['clerk'], entry: 'carried' },
  agreements: { method: 'get', path: '/agreements', who: 'signedIn' },
  makeAgreement: { method: 'post', path: '/agreements', who: ['clerk', 'employee', 'supervisor'] },
  moveAgreement: { method: 'post', path: '/agreements/:id/:move', who: 'signedIn' },
  // Each their own; what somebody may do with one is said by its table of moves.
  covers: { method: 'get', path: '/covers', who: 'signedIn' },
  askCover: { method: 'post', path: '/covers', who: 'signedIn' },
  moveCover: { method: 'post', path: '/covers/:id/:move', who: 'signedIn' },
  messages: { method: 'get', path: '/messages', who: 'signedIn' },
  leaveMessage: { method: 'post', path: '/messages', who: ['clerk', 'employee', 'supervisor'] },
  moveMessage: { method: 'post', path: '/messages/:id/:move', who: 'signedIn' },
  calls: { method: 'get', path: '/calls', who: 'signedIn' },
  callReceipt: { method: 'post', path: '/calls/:id/receipts', who: 'signedIn', entry: 'none' },
  pushKey: { method: 'get', path: '/push/key', who: 'signedIn' },
  subscribePush: { method: 'post', path: '/push/subscriptions', who: 'signedIn', cost: 10 },
  unsubscribePush: { method: 'delete', path: '/push/subscriptions', who: 'signedIn' },
  provePush: { method: 'post', path: '/push/proofs', who: 'signedIn' },
  availability: { method: 'get', path: '/availability', who: 'signedIn' },
  setAvailability: { method: 'put', path: '/availability', who: 'signedIn', entry: 'carried' },
  consequences: { method: 'get', path: '/availability/consequences', who: 'signedIn', cost: 10 },
  substitutes: { method: 'get', path: '/availability/substitutes', who: 'signedIn' },
  // Each for themself; who may plan for others is said by `mayPlanFor`, in the use case.
  schedule: { method: 'get', path: '/absences', who: 'signedIn' },
  gaps: { method: 'get', path: '/absences/gaps', who: 'signedIn' },
  checkAbsence: { method: 'post', path: '/absences/check', who: 'signedIn', cost: 100, entry: 'none' },
  planAbsence: { method: 'post', path: '/people/:id/absences', who: 'signedIn' },
  changeAbsence: { method: 'put', path: '/people/:id/absences/:absenceId', who: 'signedIn' },
  cancelAbsence: { method: 'delete', path: '/people/:id/absences/:absenceId', who: 'signedIn' },
  setHours: { method: 'put', path: '/people/:id/hours', who: 'signedIn' },
  markOut: { method: 'put', path: '/people/:id/availability', who: ['clerk', 'supervisor', 'admin'] },
  contactCard: { method: 'get', path: '/people/:id/contact', who: ['clerk', 'employee', 'supervisor'], cost: 5 },
  closedDays: { method: 'get', path: '/closed-days', who: 'signedIn' },
  closeDay: { method: 'put', path: '/closed-days/:day', who: ['clerk', 'supervisor', 'admin'] },
  openDay: { method: 'delete', path: '/closed-days/:day', who: ['clerk', 'supervisor', 'admin'] },
  previewImport: {
    method: 'post',
    path: '/imports/preview',
    who: ['clerk', 'supervisor', 'admin'],
    cost: 100,
    entry: 'none',
  },
  exportSchedule: {
    method: 'get',
    path: '/imports/export/:kind',
    who: ['clerk', 'supervisor', 'admin'],
    asks: true,
    cost: 20,
  },
  lastImport: { method: 'get', path: '/imports/last', who: ['clerk', 'supervisor', 'admin'] },
  undoImport: { method: 'post', path: '/imports/undo', who: ['clerk', 'supervisor', 'admin'], cost: 100 },
  importSchedule: { method: 'post', path: '/imports', who: ['clerk', 'supervisor', 'admin'], cost: 100 },
  readiness: { method: 'get', path: '/readiness', who: ['clerk', 'supervisor'], cost: 20 },
  morningProof: { method: 'get', path: '/readiness/proof', who: ['clerk', 'supervisor'], cost: 20 },
  fallbackSheet: { method: 'get', path: '/readiness/sheet', who: ['clerk', 'supervisor'], cost: 20 },
  drills: { method: 'get', path: '/drills', who: ['supervisor', 'auditor'] },
  startDrill: { method: 'post', path: '/drills', who: ['supervisor'] },
  digitalPages: { method: 'get', path: '/digital-pages', who: 'anybody' },
  changeDigitalPages: { method: 'put', path: '/digital-pages', who: ['admin'] },
  conduct: { method: 'get', path: '/conduct', who: 'signedIn' },
  conductChanges: { method: 'get', path: '/conduct/changes', who: ['admin'] },
  changeConductCard: { method: 'put', path: '/conduct/:id', who: ['admin'] },
  devices: { method: 'get', path: '/devices', who: DEVICE_ROLES },
  makeDevice: { method: 'post', path: '/devices', who: DEVICE_ROLES },
  changeDevice: { method: 'patch', path: '/devices/:id', who: DEVICE_ROLES },
  codeForDevice: { method: 'post', path: '/devices/:id/code', who: DEVICE_ROLES },
  revokeDevice: { method: 'delete', path: '/devices/:id/pairing', who: DEVICE_ROLES },
  removeDevice: { method: 'delete', path: '/devices/:id', who: DEVICE_ROLES },
  // A tablet is nobody: what it may is said by its own cookie, and it is no more than to hear what concerns its place.
  device: { method: 'get', path: '/device', who: 'anybody' },
  pairDevice: { method: 'post', path: '/device/pairing', who: 'anybody' },
  interpreters: { method: 'get', path: '/interpreters', who: ['clerk', 'employee', 'supervisor'] },
  askInterpreter: { method: 'post', path: '/interpreters', who: ['clerk', 'employee', 'supervisor'] },
  // Whoever is with the client; that is known only there.
  moveInterpreter: { method: 'post', path: '/interpreters/:id/:move', who: ['clerk', 'employee', 'supervisor'] },
  evacuation: { method: 'get', path: '/evacuation', who: ['clerk', 'supervisor', 'admin'] },
  // Each for themself alone: nobody puts another on the list, or takes them off it.
  ownHelp: { method: 'get', path: '/evacuation/mine', who: 'signedIn' },
  askForHelp: { method: 'put', path: '/evacuation/mine', who: 'signedIn' },
  takeBackHelp: { method: 'delete', path: '/evacuation/mine', who: 'signedIn' },
  // Who comes by the office's provider of sign-ins is nobody yet.
  beginSignOn: { method: 'post', path: '/sign-on', who: 'anybody', entry: 'none' },
  finishSignOn: { method: 'get', path: '/sign-on/callback', who: 'anybody', asks: true },
  signOn: { method: 'get', path: '/sign-on', who: ['admin'], cost: 5 },
  breakGlassAlarm: { method: 'get', path: '/sign-on/alarm', who: ['admin'] },
  changeSignOn: { method: 'put', path: '/sign-on', who: ['admin'], cost: 5 },
  checkSignOn: { method: 'post', path: '/sign-on/checks', who: ['admin'], cost: 100, entry: 'none' },
  testSignOn: { method: 'post', path: '/sign-on/tests', who: ['admin'], cost: 20, entry: 'none' },
  linkNewcomer: { method: 'post', path: '/sign-on/newcomers/:id', who: ['admin'], cost: 5 },
  removeNewcomer: { method: 'delete', path: '/sign-on/newcomers/:id', who: ['admin'] },
  unlinkAccount: { method: 'delete', path: '/sign-on/accounts/:id', who: ['admin'] },
  apiTokens: { method: 'get', path: '/api-tokens', who: ['admin'] },
  makeApiToken: { method: 'post', path: '/api-tokens', who: ['admin'] },
  removeApiToken: { method: 'delete', path: '/api-tokens/:id', who: ['admin'] },
  webhooks: { method: 'get', path: '/webhooks', who: ['admin'] },
  makeWebhook: { method: 'post', path: '/webhooks', who: ['admin'] },
  testWebhook: { method: 'post', path: '/webhooks/:id/tests', who: ['admin'], cost: 5 },
  renewWebhookSecret: { method: 'post', path: '/webhooks/:id/secret', who: ['admin'] },
  removeWebhook: { method: 'delete', path: '/webhooks/:id', who: ['admin'] },
  webhookDeliveries: { method: 'get', path: '/webhooks/:id/deliveries', who: ['admin'] },
  sendDeliveryAgain: { method: 'post', path: '/webhooks/:id/deliveries/:deliveryId/again', who: ['admin'] },
  // Each of themself alone; the picture is seen by colleagues, and by clients on pages of their own.
  ownChannels: { method: 'get', path: '/own-channels', who: 'signedIn' },
  ownPhoto: { method: 'get', path: '/own-photo', who: 'signedIn' },
  agreeToPhoto: { method: 'put', path: '/own-photo', who: 'signedIn', cost: 5 },
  takeBackPhoto: { method: 'delete', path: '/own-photo', who: 'signedIn' },
  photo: { method: 'get', path: '/photos/:id', who: 'signedIn' },
  films: { method: 'get', path: '/films', who: ['admin'], cost: 5 },
  bells: { method: 'get', path: '/bells', who: ['admin', 'clerk'] },
  makeBell: { method: 'put', path: '/bells/:id', who: ['admin'] },
  codeForBell: { method: 'post', path: '/bells/:id/code', who: ['admin'] },
  removeBell: { method: 'delete', path: '/bells/:id', who: ['admin'] },
  muteBell: { method: 'put', path: '/bells/:id/mute', who: ['clerk'] },
  unmuteBell: { method: 'delete', path: '/bells/:id/mute', who: ['clerk'] },
  lifts: { method: 'get', path: '/lifts', who: ['admin', 'clerk'] },
  setLift: { method: 'put', path: '/lifts', who: ['admin'] },
  liftOut: { method: 'post', path: '/lifts/out', who: ['admin', 'clerk'] },
  liftWorks: { method: 'post', path: '/lifts/works', who: ['admin', 'clerk'] },
  accessRequests: { method: 'get', path: '/access-requests', who: ['admin', 'auditor', 'clerk'] },
  enterAccessRequest: { method: 'post', path: '/access-requests', who: ['admin', 'clerk'] },
  exportAccessRequests: {
    method: 'get',
    path: '/access-requests/export/:kind',
    who: ['admin', 'auditor'],
    asks: true,
    cost: 20,
  },
  moveAccessRequest: { method: 'post', path: '/access-requests/:id/:move', who: ['admin'] },
  drillReceipt: { method: 'post', path: '/drills/:id/receipts', who: 'signedIn', entry: 'none' },
  drillPlans: { method: 'get', path: '/drill-plans', who: ['supervisor'] },
  addDrillPlan: { method: 'post', path: '/drill-plans', who: ['supervisor'] },
  changeDrillPlan: { method: 'put', path: '/drill-plans/:id', who: ['supervisor'] },
  removeDrillPlan: { method: 'delete', path: '/drill-plans/:id', who: ['supervisor'] },
  policies: { method: 'get', path: '/policies', who: ['admin'], cost: 20 },
  savePolicy: { method: 'put', path: '/policies', who: ['admin'], cost: 50 },
  resetPolicy: { method: 'delete', path: '/policies/units/:id', who: ['admin'], cost: 50 },
  checkPolicy: { method: 'post', path: '/policies/check', who: ['admin'], cost: 50, entry: 'none' },
  replayPolicy: { method: 'post', path: '/policies/replay', who: ['admin'], cost: 200, entry: 'none' },
  policyVersions: { method: 'get', path: '/policies/versions', who: ['admin'], asks: true, cost: 10 },
  // Everybody finds out in which plans they are called, and of nobody else.
  ownPlans: { method: 'get', path: '/policies/mine', who: 'signedIn', cost: 20 },
  addExpectation: { method: 'post', path: '/policies/expectations', who: ['admin'], cost: 5 },
  removeExpectation: { method: 'delete', path: '/policies/expectations/:id', who: ['admin'] },
  setup: { method: 'get', path: '/setup', who: ['admin'] },
  keepSetupDraft: { method: 'put', path: '/setup-steps/:id', who: ['admin'] },
  finishSetupStep: { method: 'post', path: '/setup-steps/:id/done', who: ['admin'] },
  typicalMatters: { method: 'get', path: '/setup/matters', who: ['admin'] },
  setupChecks: { method: 'get', path: '/setup-checks', who: ['admin'] },
  decideCheck: { method: 'put', path: '/setup-checks/:id', who: ['admin'] },
  testCheck: { method: 'post', path: '/setup-checks/:id/tests', who: ['admin'], cost: 100 },
  state: { method: 'get', path: '/state', who: ['admin'] },
  testState: { method: 'post', path: '/state/tests', who: ['admin'], cost: 100, entry: 'none' },
  retention: { method: 'get', path: '/retention', who: ['admin', 'auditor'], cost: 5 },
  securityLog: { method: 'get', path: '/security-log', who: ['admin', 'auditor'], asks: true },
  securityLogState: { method: 'get', path: '/security-log/state', who: ['admin', 'auditor'] },
  // One for the whole office at a time, in slices: whoever asks again is answered by the same.
  checkLog: { method: 'post', path: '/security-log/check', who: ['admin', 'auditor'], cost: 20 },
  exportLog: { method: 'get', path: '/security-log/export', who: ['admin', 'auditor'], asks: true, cost: 100 },
  commonNeeds: { method: 'get', path: '/reports/needs', who: ['clerk'] },
  surveys: { method: 'get', path: '/surveys', who: ['supervisor', 'auditor', 'admin'], asks: true },
  typeSurvey: { method: 'post', path: '/surveys', who: ['clerk', 'admin'] },
  writeSurveyPoster: { method: 'put', path: '/surveys/:quarter/changes', who: ['admin'] },
  responseTimes: {
    method: 'get',
    path: '/reports/response-times',
    who: ['supervisor', 'auditor'],
    asks: true,
    cost: 20,
  },
  exportTimes: {
    method: 'get',
    path: '/reports/response-times/export',
    who: ['supervisor', 'auditor'],
    asks: true,
    cost: 40,
  },
  // Of one request everything is about somebody: whoever sees counts alone is not told.
  stories: { method: 'get', path: '/reports/stories', who: ['supervisor'], asks: true, cost: 40 },
  // Each of the requests they have ended.
  askedCauses: { method: 'get', path: '/quality/asked', who: ['clerk', 'employee', 'supervisor'], cost: 5 },
  causes: { method: 'get', path: '/quality/causes', who: ['supervisor', 'auditor'], asks: true, cost: 20 },
  // Whether it is theirs to say is known only there.
  giveCause: { method: 'post', path: '/quality/causes/:id', who: ['clerk', 'employee', 'supervisor'], cost: 5 },
  qualityActions: { method: 'get', path: '/quality/actions', who: ['supervisor', 'auditor'], cost: 20 },
  enterQualityAction: { method: 'post', path: '/quality/actions', who: ['supervisor'], cost: 5 },
  reviews: { method: 'get', path: '/reviews', who: ['supervisor', 'auditor'], cost: 20 },
  review: { method: 'get', path: '/reviews/:id', who: ['supervisor', 'auditor'], cost: 40 },
  writeReview: { method: 'put', path: '/reviews/:id', who: ['supervisor'], cost: 40 },
  closeReview: { method: 'post', path: '/reviews/:id/close', who: ['supervisor'], cost: 80 },
  exportReview: { method: 'get', path: '/reviews/:id/export', who: ['supervisor', 'auditor'], asks: true, cost: 40 },
  proposals: { method: 'get', path: '/quality/proposals', who: ['supervisor'], cost: 20 },
  decideProposal: { method: 'post', path: '/quality/proposals/:id', who: ['supervisor'], cost: 20 },
  moveQualityAction: { method: 'post', path: '/quality/actions/:id/:move', who: ['supervisor'], cost: 5 },
  alternatives: { method: 'get', path: '/alternatives', who: ['supervisor', 'auditor', 'admin'], asks: true, cost: 20 },
  exportAlternatives: {
    method: 'get',
    path: '/alternatives/export',
    who: ['supervisor', 'auditor', 'admin'],
    asks: true,
    cost: 40,
  },
  changeJustification: { method: 'put', path: '/alternatives/justifications', who: ['admin'], cost: 20 },
  // Everybody of themself, and nobody of anybody else.
  ownTimes: { method: 'get', path: '/reports/own', who: 'signedIn', cost: 20 },
  // Whose limits somebody may set is said by `mayEdit`, in the use case.
  arrivalLimits: { method: 'get', path: '/reports/limits', who: ['supervisor', 'auditor', 'admin'], cost: 5 },
  setArrivalLimits: { method: 'put', path: '/reports/limits', who: ['supervisor', 'admin'], cost: 5 },
} as const satisfies Readonly<Record<string, Rule>>

export type RouteName = keyof typeof ROUTES

interface AuthorizeDeps {
  readonly clock: Clock
  readonly accounts: Actors
  readonly sessions: SignIns
  /** For the name of whoever is signed in, when it is somebody else. */
  readonly directory: { person(personId: PersonId): { readonly name: string } }
  readonly cookies: Cookies
  readonly limits: RequestLimits
}

interface SignedIn {
  readonly actor: Actor
  readonly tokenHash: string
  readonly expiresAt: number
}

/** Which route was called, for the security log. */
export interface CalledRoute {
  readonly route: RouteName
  readonly object?: string
  /** Which of the moves there are. */
  readonly move?: string
}

const findRoute = routeFinder<RouteName, Rule>(ROUTES)

/** Whoever comes with a session is known before anybody asks whose it is. */
export function learnSessions({ sessions, cookies }: Pick<AuthorizeDeps, 'sessions' | 'cookies'>): RequestHandler {
  return async (request, _response, next) => {
    const token = cookies.session.tokenOf(request)
    if (token !== undefined) await sessions.learn(token)
    next()
  }
}

/** Lets in by the table above, and nobody else. */
export function authorize({ accounts, sessions, directory, cookies, limits }: AuthorizeDeps): RequestHandler {
  return (request, response, next) => {
    const found = findRoute(request.method, request.path)
    if (!found) throw new Refusal('notFound')
    const { name: route, line: rule } = found
    const { who, asks, cost } = rule
    const isOrder = rule.method !== 'get'
    const { id, move } = readable(found.params)
    const came: CalledRoute = {
      route,
      ...(id === undefined ? {} : { object: id.slice(0, 64) }),
      ...(move === undefined ? {} : { move: move.slice(0, 64) }),
    }
    response.locals.calledRoute = came
    if (who !== 'anybody') {
      const token = cookies.session.tokenOf(request)
      const session = token === undefined ? undefined : sessions.find(token)
      const actor = session && accounts.actor(session.personId)
      if (!session || !actor || actor.roles.length === 0) throw new Refusal('notSignedIn')
      const named = request.get(PERSON_HEADER)
      // A page or a worker of before orders named anybody: in whose name it speaks nobody knows.
      if (named === undefined && isOrder) throw new Refusal('oldPage')
      if (named !== undefined && named !== actor.personId)
        throw new Refusal('otherPerson', { by: directory.person(actor.personId).name })
      const signedIn: SignedIn = { actor, tokenHash: session.tokenHash, expiresAt: session.startedAt + SESSION_MS }
      response.locals.signedIn = signedIn
      if (who !== 'signedIn' && !who.some((role) => actor.roles.includes(role))) throw new Refusal('notAllowed')
    }
    const [question] = Object.keys(request.query)
    if (!asks && question !== undefined)
      throw new Refusal('badInput', { problems: [{ path: question.slice(0, 100), expected: 'nothing' }] })
    const signedIn: SignedIn | undefined = response.locals.signedIn
    if (cost === undefined || signedIn === undefined) next()
    else limits.spend(signedIn.actor.personId, cost, () => next())
  }
}

/** Signs that stand for no character make an address nobody can read, whoever asks. */
function readable<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new Refusal('badInput')
  }
}

/** Whether an order to this route has an entry in the security log. */
export function isRecorded(route: RouteName): boolean {
  const { method, entry }: Rule = ROUTES[route]
  return method !== 'get' && entry !== 'none'
}

/** Whether that entry is written with the one change that the order is. */
export function isCarried(route: RouteName): boolean {
  const { entry }: Rule = ROUTES[route]
  return entry === 'carried'
}

export function calledRouteOf(response: Response): CalledRoute | undefined {
  return response.locals.calledRoute as CalledRoute | undefined
}

/** Who sends this request. Only on routes for people who are signed in. */
export function signedInOf(response: Response): SignedIn {
  const signedIn: unknown = response.locals.signedIn
  if (typeof signedIn !== 'object' || signedIn === null || !('actor' in signedIn)) throw new Refusal('notSignedIn')
  return signedIn as SignedIn
}

export const actorOf = (response: Response): Actor => signedInOf(response).actor
