import { computed, effect, signal } from '@preact/signals'
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

interface Said {
  readonly memory: DutyMemory
  /** Read back after a reload: it counts only if it is of today, which is known for certain once the server is heard. */
  readonly isReadBack: boolean
}

const said = signal<Said>(readBack())

/**
 * A duty lasts for the day: what was said yesterday is not read back. In a tab left open overnight the duty goes on;
 * yesterday's proof says nothing about today's loudspeakers.
 */
export const dutyMemory = computed<DutyMemory>(() => {
  const { memory, isReadBack } = said.value
  if (memory.day === today.value) return memory
  const { heard: _heard, noticed: _noticed, ...duty } = memory
  return isReadBack ? { day: today.value } : { ...duty, day: today.value }
})

effect(() => {
  const { memory, isReadBack } = said.value
  if (isReadBack && memory.day === today.value) said.value = { memory, isReadBack: false }
})

export function remember(change: Partial<Omit<DutyMemory, 'day'>>): void {
  const memory = { ...dutyMemory.value, ...change }
  said.value = { memory, isReadBack: false }
  computer.write(KEY, memory)
}

/** The next person at this computer is not on duty because the last one was. */
export function forgetDuty(): void {
  said.value = { memory: { day: today.value }, isReadBack: false }
  computer.forget(KEY)
}

addEventListener('storage', (event) => {
  if (event.key?.endsWith(KEY)) said.value = readBack()
})

function readBack(): Said {
  const value = computer.read(KEY)
  const known = typeof value === 'object' && value !== null ? (value as Partial<DutyMemory>) : {}
  const memory = {
    day: typeof known.day === 'string' ? known.day : '',
    ...(typeof known.personId === 'string' ? { personId: known.personId } : {}),
    ...(typeof known.onDuty === 'boolean' ? { onDuty: known.onDuty } : {}),
    ...(typeof known.heard === 'boolean' ? { heard: known.heard } : {}),
    ...(typeof known.noticed === 'boolean' ? { noticed: known.noticed } : {}),
  }
  return { memory, isReadBack: true }
}
