import type { Logger } from 'pino'
import { type Clock, minutes } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import type { PushSubscription } from '../../models/store/pushSubscriptionStore.ts'
import type { Sessions } from '../accounts/sessions.ts'
import { type Repetition, repeatEvery } from '../platform/repeatEvery.ts'
import { SESSION_MS } from '../platform/web/cookies.ts'
import type { PushSubscriptions } from './pushSubscriptions.ts'

const LOOK_EVERY_MS = minutes(1)

interface FollowPushSessionsDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly subscriptions: PushSubscriptions
  readonly sessions: Sessions
  readonly presence: { isOnDuty(personId: PersonId): boolean }
}

/**
 * A subscription lives as long as the sign-in it was made in. Whoever is on duty with a browser that has proven to
 * take pushes waits for calls like somebody with an open screen: their session does not run idle before the shift is
 * over, or they could not answer from the notification.
 */
export function followPushSessions({
  clock,
  log,
  subscriptions,
  sessions,
  presence,
}: FollowPushSessionsDeps): Repetition {
  sessions.onEnded((session) => subscriptions.endWith(session))
  const failed = 'the sessions behind pushes could not be looked at'
  return repeatEvery({ clock, log, everyMs: LOOK_EVERY_MS, failed, go: keepOrRemove })

  async function keepOrRemove(): Promise<void> {
    for (const subscription of subscriptions.all())
      if (!isStillSignedIn(subscription)) await subscriptions.remove(subscription)
  }

  function isStillSignedIn(subscription: PushSubscription): boolean {
    const waitsForCalls = subscriptions.isProvenToday(subscription) && presence.isOnDuty(subscription.personId)
    if (waitsForCalls) return sessions.keepAlive(subscription.tokenHash)
    return clock.now() - subscription.since < SESSION_MS
  }
}
