import { signal } from '@preact/signals'
import { computer } from '../state/kept.ts'

const KEY = 'duty'

/** What this browser's person said today about their duty. All tabs share it. */
export interface DutyMemory {
  readonly day: string
  /** Whose duty it is: after somebody else signs in here, it is nobody's. */
  readonly personId?: string
  /** Absent: nothing said yet. Their screen then shows calls, without sound. */
  readonly onDuty?: boolean
  /** What they answered to "did you hear it?". */
  readonly heard?: boolean
  /** Whether they saw the notification of the test page; absent: there was none, or nobody asked. */
  readonly noticed?: boolean
}

/** A duty lasts for the day: yesterday's proof says nothing about today's loudspeakers. */
export const dutyMemory = signal<DutyMemory>(todays(computer.read(KEY)))

export function remember(change: Partial<Omit<DutyMemory, 'day'>>): void {
  dutyMemory.value = { ...todays(dutyMemory.value), ...change }
  computer.write(KEY, dutyMemory.value)
}

/** The next person at this computer is not on duty because the last one was. */
export function forgetDuty(): void {
  dutyMemory.value = { day: today() }
  computer.forget(KEY)
}

addEventListener('storage', (event) => {
  if (event.key?.endsWith(KEY)) dutyMemory.value = todays(computer.read(KEY))
})

function todays(value: unknown): DutyMemory {
  const known = typeof value === 'object' && value !== null ? (value as Partial<DutyMemory>) : {}
  if (known.day !== today()) return { day: today() }
  return {
    day: today(),
    ...(typeof known.personId === 'string' ? { personId: known.personId } : {}),
    ...(typeof known.onDuty === 'boolean' ? { onDuty: known.onDuty } : {}),
    ...(typeof known.heard === 'boolean' ? { heard: known.heard } : {}),
    ...(typeof known.noticed === 'boolean' ? { noticed: known.noticed } : {}),
  }
}

function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`
}
