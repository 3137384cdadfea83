import { SignInGuard } from '../accounts/signInGuard.ts'
import type { Foundation } from '../appDeps.ts'
import { PairedDevices } from './pairedDevices.ts'

export function deviceServices({ store, parts, clock, log }: Foundation) {
  return {
    pairedDevices: parts.add(new PairedDevices({ clock, log }, store.pairedDevices)),
    pairingGuard: new SignInGuard({ clock, log }, 'pairing codes'),
  }
}
