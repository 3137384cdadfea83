import { signOfLifeStore } from '../models/store/signOfLifeStore.ts'
import { Accounts } from './accounts/accounts.ts'
import { Sessions } from './accounts/sessions.ts'
import { SignInGuard } from './accounts/signInGuard.ts'
import type { AppDeps } from './appDeps.ts'
import { CorridorDevices } from './corridor/corridorDevices.ts'
import { OfficeDirectory } from './directory/officeDirectory.ts'
import { Drills } from './drills/drills.ts'
import { DrillPlans } from './drills/plans.ts'
import { DrillSchedule } from './drills/schedule.ts'
import { Auditor } from './escalation/auditor.ts'
import { Runner } from './escalation/runner.ts'
import { mailFor } from './mail/mailFor.ts'
import { callsOf } from './paging/callsOf.ts'
import { SecurityLog } from './platform/audit/securityLog.ts'
import { ClockSteps } from './platform/clockSteps.ts'
import { StoreHealth } from './platform/health/storeHealth.ts'
import { SyntheticPage } from './platform/health/syntheticPage.ts'
import type { Parts } from './platform/parts.ts'
import { ownHosts } from './platform/web/host.ts'
import { PageCount } from './presence/pageCount.ts'
import { Presence } from './presence/presence.ts'
import { pushKeysOf } from './push/pushKeys.ts'
import { PushSender } from './push/pushSender.ts'
import { pushServices } from './push/pushService.ts'
import { PushSubscriptions } from './push/pushSubscriptions.ts'
import { FactsBook } from './reports/factsBook.ts'
import { UsualTimes } from './reports/usualTimes.ts'
import { Advancer } from './requests/advancer.ts'
import { FollowUps } from './requests/followUps.ts'
import { Ledger } from './requests/ledger.ts'
import { moveRequest } from './requests/moveRequest.ts'
import { RaiseRequests } from './requests/raiseRequests.ts'
import { sceneMaker } from './requests/scene.ts'
import { ClosedDays } from './schedule/closedDays.ts'
import { HoleBook } from './schedule/holeBook.ts'
import { Schedule } from './schedule/schedule.ts'

/**
 * Everything the office knows and can do, apart from the lines to people: what is held in memory, in the order in which
 * it is read, then what acts upon it.
 */
export async function createServices(deps: AppDeps, parts: Parts) {
  const { store, clock, log, newId, secure } = deps
  const stored = await store.directory.read()
  if (!stored) throw new Error('There is no office in the store yet.')
  const { timeZone } = stored.office
  const platform = { clock, log }

  parts.add(new ClockSteps(platform, store.clockSteps))
  const accounts = parts.add(new Accounts(platform, store.accounts))
  const sessions = parts.add(new Sessions(platform, store.sessions))
  const subscriptions = new PushSubscriptions(platform, store.pushSubscriptions, timeZone)
  parts.add(subscriptions.kept)
  const closedDays = new ClosedDays(platform, store.closedDays)
  const directory = new OfficeDirectory(stored, (each) => closedDays.of(each))
  closedDays.onChanged(() => directory.closedDaysChanged())
  parts.add(closedDays)
  const schedule = parts.add(
    new Schedule({ ...platform, directory, absences: store.absences, hours: store.workingHours }),
  )
  const presence = parts.add(new Presence(platform, store.duties, subscriptions, schedule, timeZone))
  const corridors = parts.add(new CorridorDevices(platform, store.corridorDevices))
  const ledger = parts.add(new Ledger({ ...platform, office: () => directory.now.office }, store.requests))
  const open = ledger
  const pageCount = new PageCount(clock, timeZone)
  parts.add({ load: () => pageCount.addAll(ledger.all()) })
  const scene = sceneMaker({ clock, directory, presence, pageCount, open, newId })
  const drills = parts.add(new Drills({ ...platform, store: store.drills, presence, scene }))
  const guard = new SignInGuard(clock)
  const pairingGuard = new SignInGuard(clock)
  const securityLog = new SecurityLog(clock, store.securityLog)
  const plans = parts.add(new DrillPlans({ ...platform, store: store.drillPlans, directory, securityLog, newId }))

  const raising = new RaiseRequests({ store: store.requests, ledger, scene })
  const followUps = new FollowUps({ store: store.requests, ledger, scene, raising })
  const move = moveRequest({ ledger, scene, followUps })
  const advancer = parts.add(new Advancer({ ...platform, ledger, scene, followUps }))
  const runner = parts.add(new Runner({ ...platform, ledger, advancer }))
  const signOfLife = signOfLifeStore(store.home)
  const auditor = parts.add(new Auditor({ ...platform, ledger, signOfLife, runner }))
  const deadlines = { isWell: () => runner.isWell() && auditor.isWell() }
  const syntheticPage = parts.add(new SyntheticPage({ ...platform, newId, store: store.syntheticPages }))
  const storeHealth = new StoreHealth(store.home)
  const calls = callsOf(open, directory)
  parts.add(new DrillSchedule({ ...platform, directory, plans, drills }))
  const book = new FactsBook({ clock, requests: store.requests, facts: store.facts, directory })
  const usual = new UsualTimes(clock, book, directory)
  const keys = await pushKeysOf(store.pushKeys)
  const service = deps.pushService ?? pushServices([])
  const sender = parts.add(
    new PushSender({ clock, keys, service, subscriptions, log, publicOrigin: deps.publicOrigin }),
  )
  const holes = new HoleBook({ clock, directory, schedule })
  const planning = { clock, directory, schedule, securityLog, newId, closedDays, holes }
  const mail = mailFor({ ...deps, open, ledger, presence, directory, accounts })
  if (mail) parts.add(mail)
  const isOwnHost = ownHosts({ publicOrigin: deps.publicOrigin, machine: deps.machineNames ?? [] })
  const identity = { ...platform, accounts, sessions, guard, pairingGuard, directory, securityLog, corridors, secure }

  return {
    accounts,
    sessions,
    subscriptions,
    directory,
    presence,
    corridors,
    ledger,
    open,
    pageCount,
    scene,
    drills,
    securityLog,
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
    mail,
    identity,
    isOwnHost,
  }
}

export type Services = Awaited<ReturnType<typeof createServices>>
