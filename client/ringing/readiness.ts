import type { AudioState } from './audio.ts'
import type { NotificationState } from './notifications.ts'

/** Why a call might not be noticed. Every one has a sentence and something to do. */
export type Obstacle =
  | 'offDuty'
  | 'disconnected'
  | 'soundBlocked'
  | 'soundMissing'
  | 'soundUnheard'
  | 'soundUnproven'
  | 'notificationsDenied'
  | 'notificationsUnasked'
  | 'notificationsInsecure'
  | 'notificationsMissing'

export interface Readiness {
  readonly level: 'ready' | 'partly' | 'unreachable'
  readonly obstacles: readonly Obstacle[]
}

export interface Facts {
  readonly onDuty: boolean
  readonly connected: boolean
  readonly audio: AudioState
  /** What the person answered to "did you hear it?" today. */
  readonly heard: boolean | undefined
  readonly notifications: NotificationState
  readonly secure: boolean
}

/** How certainly a call would be noticed on this device, and what stands in the way. */
export function readinessOf(facts: Facts): Readiness {
  if (!facts.onDuty) return { level: 'unreachable', obstacles: ['offDuty'] }
  const lesser = [...soundObstacles(facts), ...notificationObstacles(facts)]
  if (!facts.connected) return { level: 'unreachable', obstacles: ['disconnected', ...lesser] }
  return { level: lesser.length === 0 ? 'ready' : 'partly', obstacles: lesser }
}

/** What the server is told about the sound: `proven` only when a human heard it on this device today. */
export function soundOf({ audio, heard }: Pick<Facts, 'audio' | 'heard'>): 'proven' | 'blocked' | 'unknown' {
  if (audio === 'missing' || audio === 'blocked' || heard === false) return 'blocked'
  return audio === 'running' && heard ? 'proven' : 'unknown'
}

function soundObstacles({ audio, heard }: Facts): readonly Obstacle[] {
  if (audio === 'missing') return ['soundMissing']
  if (audio !== 'running') return ['soundBlocked']
  if (heard === undefined) return ['soundUnproven']
  return heard ? [] : ['soundUnheard']
}

function notificationObstacles({ notifications, secure }: Facts): readonly Obstacle[] {
  if (notifications === 'granted') return []
  if (notifications === 'denied') return ['notificationsDenied']
  if (notifications === 'default') return ['notificationsUnasked']
  return [secure ? 'notificationsMissing' : 'notificationsInsecure']
}
