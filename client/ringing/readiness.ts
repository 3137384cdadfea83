import {
  type DeviceDuty,
  type NoticeState,
  type Obstacle,
  obstaclesOf,
  type Sound,
} from '../../models/domain/readiness/obstacles.ts'
import type { AudioState } from './audio.ts'

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
  /** False: the test's notification was allowed and did not appear. */
  readonly noticed: boolean | undefined
  readonly notifications: NoticeState
}

/** How certainly a call would be noticed on this device, and what stands in the way. */
export function readinessOf(facts: Facts): Readiness {
  const duty = dutyOf(facts)
  if (!duty.onDuty) return { level: 'unreachable', obstacles: obstaclesOf(duty) }
  if (!facts.connected) return { level: 'unreachable', obstacles: ['disconnected', ...obstaclesOf(duty)] }
  const obstacles = obstaclesOf(duty)
  return { level: obstacles.length === 0 ? 'ready' : 'partly', obstacles }
}

/** What the server is told: `proven` only when a human heard it on this device today. */
export function dutyOf({ onDuty, notifications, noticed, ...sound }: Facts): DeviceDuty {
  const isHidden = notifications === 'granted' && noticed === false
  return { onDuty, sound: soundOf(sound), notifications: isHidden ? 'unseen' : notifications }
}

function soundOf({ audio, heard }: Pick<Facts, 'audio' | 'heard'>): Sound {
  if (audio === 'missing') return 'missing'
  if (audio !== 'running') return 'blocked'
  if (heard === undefined) return 'unknown'
  return heard ? 'proven' : 'unheard'
}
