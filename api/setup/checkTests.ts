import { minutes, seconds } from '../../models/domain/clock.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import type { Finding, Found, TestedCheck } from '../../models/domain/setup/checks.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { CheckTestBody } from '../../models/wire/setup.ts'
import { isMailAddress } from '../mail/mailAddress.ts'
import { MailFault, type MailService } from '../mail/mailService.ts'
import { attention, type CheckSources, LOOKS, unknown, well } from './findings.ts'

/** Shorter than a browser waits for an answer. */
const MAIL_PATIENCE_MS = seconds(6)
/** A clock that is further off makes every "waits since" wrong on that computer's board. */
const CLOCKS_AGREE_MS = seconds(60)
const DAY_MINUTES = 1_440

type Try<C extends TestedCheck> = (
  sources: CheckSources,
  actor: Actor,
  body: CheckTestBody,
) => Finding<Found<C>> | Promise<Finding<Found<C>>>

/** What "test now" does. Each ends by itself, with what was tried and what came of it. */
export const TRIES: { readonly [C in TestedCheck]: Try<C> } = {
  mail: tryMail,
  push: tryPush,
  backup: (sources) => LOOKS.backup(sources),
  clock: tryClock,
}

/** A real mail to whoever asks; without an address of theirs, as much as can be proven without one. */
async function tryMail(sources: CheckSources, { personId }: Actor): Promise<Finding<Found<'mail'>>> {
  const { mail, mailService, directory, clock } = sources
  if (!mail || !mailService) return LOOKS.mail(sources)
  const to = directory.now.employees.get(personId)?.email ?? ''
  const hurrying = new AbortController()
  const cancel = clock.after(MAIL_PATIENCE_MS, () => hurrying.abort())
  try {
    if (!isMailAddress(to)) {
      await mailService.probe(hurrying.signal)
      return { state: 'well', because: 'probed' }
    }
    await sendTest(sources, mailService, { to, personId, signal: hurrying.signal })
    mail.watch.worked()
    return { state: 'well', because: 'sent', said: to }
  } catch (error) {
    return attention('failed', { said: error instanceof MailFault ? error.said : 'no answer' })
  } finally {
    cancel()
  }
}

function sendTest(
  { accounts, newId }: CheckSources,
  service: MailService,
  { to, personId, signal }: { to: string; personId: string; signal: AbortSignal },
): Promise<void> {
  const language = accounts.languageOf(personId)
  const { mail } = textsFor(language)
  return service.send({ to, language, subject: mail.testSubject, text: `${mail.testText}\n`, id: newId() }, signal)
}

/** To one's own browsers; each proves by itself that it came. */
function tryPush({ subscriptions, sender }: CheckSources, { personId }: Actor): Finding<Found<'push'>> {
  const own = subscriptions.of(personId)
  if (own.length === 0) return unknown('noneOfMine')
  for (const subscription of own)
    sender.send(subscription, { kind: 'test', personId, receiptKey: subscription.receiptKey }, 'test')
  return unknown('sent', { count: own.length })
}

/** The browser in the building knows what time it is there. */
function tryClock(
  { clock, directory }: CheckSources,
  _actor: Actor,
  { at, minutesAheadOfUtc }: CheckTestBody,
): Finding<Found<'clock'>> {
  const now = clock.now()
  const ms = Math.abs(at - now)
  if (ms > CLOCKS_AGREE_MS) return attention('differs', { ms })
  const { timeZone } = directory.now.office
  const there = (Math.floor(now / minutes(1)) + minutesAheadOfUtc) % DAY_MINUTES
  if (localTime(now, timeZone).minuteOfDay !== there) return attention('zone', { said: timeZone })
  return well({ said: timeZone, ms })
}
