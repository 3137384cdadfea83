import { computed, signal } from '@preact/signals'
import { computer } from '../state/browserStorage.ts'
import { dayOf, now } from '../state/time.ts'

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

/** The office's day, whatever zone this computer is in. */
const today = computed(() => dayOf(now.value))

/** A duty lasts for the day: what was said yesterday is not read back. */
const said = signal<DutyMemory>(todays(computer.read(KEY)))

/** In a tab left open overnight the duty goes on; yesterday's proof says nothing about today's loudspeakers. */
export const dutyMemory = computed<DutyMemory>(() => {
  const { heard: _heard, noticed: _noticed, ...duty } = said.value
  return duty.day === today.value ? said.value : { ...duty, day: today.value }
})

export function remember(change: Partial<Omit<DutyMemory, 'day'>>): void {
  said.value = { ...dutyMemory.value, ...change }
  computer.write(KEY, said.value)
}

/** The next person at this computer is not on duty because the last one was. */
export function forgetDuty(): void {
  said.value = { day: today.value }
  computer.forget(KEY)
}

addEventListener('storage', (event) => {
  if (event.key?.endsWith(KEY)) said.value = todays(computer.read(KEY))
})

function todays(value: unknown): DutyMemory {
  const known = typeof value === 'object' && value !== null ? (value as Partial<DutyMemory>) : {}
  if (known.day !== today.value) return { day: today.value }
  return {
    day: known.day,
    ...(typeof known.personId === 'string' ? { personId: known.personId } : {}),
    ...(typeof known.onDuty === 'boolean' ? { onDuty: known.onDuty } : {}),
    ...(typeof known.heard === 'boolean' ? { heard: known.heard } : {}),
    ...(typeof known.noticed === 'boolean' ? { noticed: known.noticed } : {}),
  }
}
