import { nextCall } from '../models/domain/request/nextCall.ts'
import { signOfLifeStore } from '../models/store/signOfLifeStore.ts'
import { Accounts } from './accounts/accounts.ts'
import { Sessions } from './accounts/sessions.ts'
import { SignInGuard } from './accounts/signInGuard.ts'
import type { AppDeps } from './appDeps.ts'
import { CorridorDevices } from './corridor/corridorDevices.ts'
import { OfficePages } from './digitalPages/officePages.ts'
import { ChangePace } from './directory/changePace.ts'
import { DirectoryRevisions } from './directory/directoryRevisions.ts'
import type { Editing } from './directory/editDirectory.ts'
import { OfficeDirectory } from './directory/officeDirectory.ts'
import { Drills } from './drills/drills.ts'
import { DrillPlans } from './drills/plans.ts'
import { DrillSchedule } from './drills/schedule.ts'
import { Auditor } from './escalation/auditor.ts'
import { Runner } from './escalation/runner.ts'
import { InvitationMails } from './invitations/invitationMails.ts'
import { Invitations } from './invitations/invitations.ts'
import { mailFor } from './mail/mailFor.ts'
import { callsOf } from './paging/callsOf.ts'
import { SecurityLog } from './platform/audit/securityLog.ts'
import { ClockSteps } from './platform/clockSteps.ts'
import { StoreHealth } from './platform/health/storeHealth.ts'
import { SyntheticPage } from './platform/health/syntheticPage.ts'
import type { Parts } from './platform/parts.ts'
import { cookiesOf } from './platform/web/cookies.ts'
import { ownHosts } from './platform/web/host.ts'
import { Expectations } from './policies/expectations.ts'
import { rulesChangedAt } from './policies/policyVersions.ts'
import { PageCount } from './presence/pageCount.ts'
import { Presence } from './presence/presence.ts'
import { pushKeysOf } from './push/pushKeys.ts'
import { PushSender } from './push/pushSender.ts'
import { pushServices } from './push/pushService.ts'
import { PushSubscriptions } from './push/pushSubscriptions.ts'
import { DailyFacts } from './reports/dailyFacts.ts'
import { UsualTimes } from './reports/usualTimes.ts'
import { Advancer } from './requests/advancer.ts'
import { decisionContexts } from './requests/decisionContext.ts'
import { FollowUps } from './requests/followUps.ts'
import { moveRequest } from './requests/moveRequest.ts'
import { RaiseRequests } from './requests/raiseRequests.ts'
import { RequestRepository } from './requests/requestRepository.ts'
import type { ViewSources } from './requests/requestView.ts'
import { ClosedDays } from './schedule/closedDays.ts'
import { CoverageGaps } from './schedule/coverageGaps.ts'
import { Schedule } from './schedule/schedule.ts'
import { Checks } from './setup/checks.ts'
import type { LastBackup } from './setup/findings.ts'
import { SetupSteps } from './setup/setupSteps.ts'

/**
 * Everything the office knows and can do, apart from the lines to people: what is held in memory, in the order in which
 * it is read, then what acts upon it.
 */
export async function createServices(deps: AppDeps, parts: Parts) {
  const { store, clock, log, newId, secure } = deps
  const stored = await store.directory.read()
  if (!stored) throw new Error('There is no office in the store yet.')
  const { timeZone } = stored.directory.office
  const platform = { clock, log }

  parts.add(new ClockSteps(platform, store.clockSteps))
  const closedDays = new ClosedDays(platform, store.closedDays)
  const directory = new OfficeDirectory(stored, (each) => closedDays.of(each))
  closedDays.onChanged(() => directory.closedDaysChanged())
  parts.add(closedDays)
  const revisions = parts.add(new DirectoryRevisions({ directory, store: store.directory }))
  const accounts = parts.add(new Accounts(platform, store.accounts, (personId) => directory.hasLeft(personId)))
  const sessions = parts.add(new Sessions(platform, store.sessions))
  const invitations = parts.add(new Invitations(platform, store.invitations))
  const subscriptions = new PushSubscriptions(platform, store.pushSubscriptions, timeZone)
  parts.add(subscriptions.kept)
  const schedule = parts.add(
    new Schedule({ ...platform, directory, absences: store.absences, hours: store.workingHours }),
  )
  const presence = parts.add(new Presence(platform, store.duties, subscriptions, schedule, directory, timeZone))
  const corridors = parts.add(new CorridorDevices(platform, store.corridorDevices))
  const repository = parts.add(
    new RequestRepository({ ...platform, office: () => directory.now.office }, store.requests),
  )
  const open = repository
  const pageCount = new PageCount(clock, timeZone)
  parts.add({ load: () => pageCount.addAll(repository.all()) })
  const context = decisionContexts({ clock, directory, presence, pageCount, open, newId })
  const views: ViewSources = {
    directory,
    nextCall: (request) => nextCall(request, context(request.id)),
    rulesChangedAt: (request) => rulesChangedAt(request, { directory, revisions }),
  }
  const drills = parts.add(new Drills({ ...platform, store: store.drills, presence, context }))
  const guard = new SignInGuard(platform, 'sign-ins')
  const invitationGuard = new SignInGuard(platform, 'invitations')
  const pairingGuard = new SignInGuard(platform, 'pairing codes')
  const securityLog = parts.add(new SecurityLog(clock, store.securityLog))
  const pages = parts.add(new OfficePages({ ...platform, store: store.digitalPages, directory, securityLog }))
  const plans = parts.add(new DrillPlans({ ...platform, store: store.drillPlans, directory, securityLog, newId }))

  const raising = new RaiseRequests({ store: store.requests, repository, context })
  const followUps = new FollowUps({ store: store.requests, repository, context, raising })
  const move = moveRequest({ repository, context, followUps })
  const advancer = parts.add(new Advancer({ ...platform, repository, context, followUps }))
  const runner = parts.add(new Runner({ ...platform, repository, advancer }))
  const signOfLife = signOfLifeStore(store.backend)
  const auditor = parts.add(new Auditor({ ...platform, repository, signOfLife, runner }))
  const deadlines = { isWell: () => runner.isWell() && auditor.isWell() }
  const syntheticPage = parts.add(new SyntheticPage({ ...platform, newId, store: store.syntheticPages }))
  const storeHealth = new StoreHealth(store.backend)
  const calls = callsOf(open, directory)
  parts.add(new DrillSchedule({ ...platform, directory, plans, drills }))
  const book = new DailyFacts({ clock, requests: store.requests, facts: store.facts, directory })
  const usual = new UsualTimes(clock, book, directory)
  const keys = await pushKeysOf(store.pushKeys)
  const service = deps.pushService ?? pushServices([])
  const sender = parts.add(
    new PushSender({ clock, keys, service, subscriptions, log, publicOrigin: deps.publicOrigin }),
  )
  const expectations = parts.add(
    new Expectations({ ...platform, store: store.expectations, directory, schedule, securityLog }),
  )
  const expectationsBrokenBy: Editing['expectationsBrokenBy'] = (...change) => expectations.brokenBy(...change)
  const holes = new CoverageGaps({ clock, directory, schedule })
  const planning = { clock, directory, schedule, securityLog, newId, closedDays, holes }
  const editing: Editing = {
    ...platform,
    directory,
    revisions,
    pace: new ChangePace(platform),
    accounts,
    open,
    securityLog,
    newId,
    expectationsBrokenBy,
  }
  const policies = { clock, directory, revisions, schedule, context, expectations, editing, requests: store.requests }
  const mail = mailFor({ ...deps, open, repository, presence, directory, accounts })
  if (mail) parts.add(mail)
  // Under the same conditions: an office of invented people mails nobody.
  const mailService = mail && deps.mail
  const invitationMails =
    mailService &&
    parts.add(
      new InvitationMails({
        ...platform,
        service: mailService,
        invitations,
        directory,
        origin: deps.publicOrigin ?? '',
      }),
    )
  const steps = parts.add(new SetupSteps({ ...platform, store: store.setupSteps, directory, securityLog }))
  const lastBackup: LastBackup = deps.lastBackup ?? (() => 'elsewhere')
  const sources = {
    clock,
    secure,
    directory,
    accounts,
    subscriptions,
    sender,
    mail,
    mailService: deps.mail,
    lastBackup,
    newId,
  }
  const checks = parts.add(new Checks({ ...platform, store: store.checkDecisions, securityLog, sources }))
  const isOwnHost = ownHosts({ publicOrigin: deps.publicOrigin, machine: deps.machineNames ?? [] })
  const cookies = cookiesOf({ id: keys.publicKey, secure })
  const identity = { ...platform, accounts, sessions, guard, pairingGuard, directory, securityLog, corridors, cookies }
  const inviting = { ...identity, invitations, invitationGuard, invitationMails, publicOrigin: deps.publicOrigin }

  return {
    accounts,
    sessions,
    invitations,
    inviting,
    subscriptions,
    directory,
    editing,
    presence,
    corridors,
    repository,
    open,
    pageCount,
    context,
    views,
    drills,
    securityLog,
    pages,
    plans,
    raising,
    move,
    advancer,
    runner,
    signOfLife,
    deadlines,
    syntheticPage,
    storeHealth,
    calls,
    book,
    usual,
    keys,
    service,
    sender,
    holes,
    planning,
    policies,
    mail,
    setup: { steps, directory, accounts, drills },
    checks,
    identity,
    isOwnHost,
  }
}

export type Services = Awaited<ReturnType<typeof createServices>>
