import { signal } from '@preact/signals'
import type { Role } from '../../models/domain/directory.ts'
import type { Me, OfficeView } from '../../models/wire/views.ts'
import { ask, onSignedOut, Refused } from './api.ts'
import { forgetDrafts } from './drafts.ts'
import { forgetTab, tab } from './kept.ts'
import { office } from './office.ts'
import { alignTime } from './time.ts'

const LAST_PERSON = 'person'

/** `undefined`: not asked yet. `null`: nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined)

/** Nobody answered when we asked who is signed in: the telephone list helps until somebody does. */
export const unreached = signal(false)

/** The session ended under somebody's hands, so the sign-in page says that what they typed is kept. */
export const sessionEnded = signal(false)

export const hasRole = (role: Role): boolean => me.value?.roles.includes(role) ?? false

export async function loadOffice(): Promise<void> {
  const view = await ask<OfficeView>('/office')
  alignTime(view.now)
  office.value = view
}

export async function loadSession(): Promise<void> {
  try {
    welcome(await ask<Me>('/session'))
    unreached.value = false
  } catch (error) {
    if (error instanceof Refused) me.value = null
    else unreached.value = true
  }
}

export async function signIn(login: string, password: string): Promise<void> {
  welcome(await ask<Me>('/session', { method: 'POST', body: { login, password } }))
}

function welcome(signedIn: Me): void {
  const last = tab.read(LAST_PERSON)
  // What somebody else typed before is theirs: it goes. One's own draft stays.
  if (last !== null && last !== signedIn.person.id) forgetTyped()
  tab.write(LAST_PERSON, signedIn.person.id)
  sessionEnded.value = false
  me.value = signedIn
}

function forgetTyped(): void {
  forgetDrafts()
  forgetTab()
}

export async function signOut(everywhere: boolean): Promise<void> {
  for (const leave of leaving) leave()
  await ask(everywhere ? '/sessions' : '/session', { method: 'DELETE' })
  forgetTyped()
  me.value = null
  // The socket may have told of the end before the answer came: it was no surprise to who asked for it.
  sessionEnded.value = false
}

const leaving: (() => void)[] = []
/** Done before a person signs out by their own wish: duty ends, what the screens knew goes. */
export function beforeSignOut(leave: () => void): void {
  leaving.push(leave)
}

function ended(): void {
  if (!me.value) {
    if (me.value === undefined) me.value = null
    return
  }
  sessionEnded.value = true
  me.value = null
}
onSignedOut(ended)

/** The server closed the session: signed out elsewhere, disabled, or too old. */
export const endSession = ended
