import { effect, signal } from '@preact/signals'
import type { DrillRing } from '../../models/wire/drills.ts'
import { follow, tell } from '../state/live.ts'
import { me } from '../state/session.ts'
import { answerHeard } from './duty.ts'

/** Practice pages that ring for this person, until the server says that they are over. */
export const ringingDrills = signal<readonly DrillRing[]>([])

let hasSounded = false
/** The tone was sent to the loudspeaker here: pressing "I hear it" then proves the sound of this device. */
export function noteSounded(isSo: boolean): void {
  hasSounded = isSo
}

/** Receipts that the server has, or that are on their way. */
const given = new Set<string>()

follow('drill:all', (drills) => {
  ringingDrills.value = drills
  for (const drill of drills) void give('delivered', drill.drillId)
})
follow('drill:ring', (drill) => {
  ringingDrills.value = [...ringingDrills.value.filter(({ drillId }) => drillId !== drill.drillId), drill]
  void give('delivered', drill.drillId)
})
follow('drill:gone', ({ drillId }) => {
  ringingDrills.value = ringingDrills.value.filter((drill) => drill.drillId !== drillId)
})
effect(() => {
  if (me.value === null) ringingDrills.value = []
})

export const giveDrillSeen = (drills: readonly DrillRing[]): void => {
  for (const { drillId } of drills) void give('seen', drillId)
}

/** "I hear it". False: nobody took the answer, and the card stays. */
export async function answerDrills(): Promise<boolean> {
  // Asked first: the end of the drill may be told before the receipt is.
  const isHeard = hasSounded
  const answers = ringingDrills.value.map(({ drillId }) => tell('drill:receipt', { drillId, what: 'answered' }))
  const taken = (await Promise.all(answers)).every(({ ok }) => ok)
  if (taken && isHeard) answerHeard(true)
  if (taken) ringingDrills.value = []
  return taken
}

async function give(what: 'delivered' | 'seen', drillId: string): Promise<void> {
  const name = `${what} ${drillId}`
  if (given.has(name)) return
  given.add(name)
  const answer = await tell('drill:receipt', { drillId, what })
  if (!answer.ok && answer.code === 'noAnswer') given.delete(name)
}
