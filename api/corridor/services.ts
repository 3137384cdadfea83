import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import { CorridorDevices } from './corridorDevices.ts'

export function corridorServices({ store, parts, clock, log }: Foundation) {
  return {
    corridors: parts.add(new CorridorDevices({ clock, log }, store.corridorDevices)),
    pairingGuard: new SignInGuard({ clock, log }, 'pairing codes'),
  }
}
