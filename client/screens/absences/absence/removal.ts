import { signal } from '@preact/signals'

/** The absence about which "delete?" is asked; nothing typed is in that question, so it does not survive a reload. */
export const removing = signal<string | undefined>(undefined)

export function askToRemove(absenceId: string): void {
  removing.value = absenceId
}
