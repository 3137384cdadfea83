import { signal } from '@preact/signals'
import type { Language, Role } from '../../models/domain/directory/directory.ts'
import type { SignedOutElsewhere } from '../../models/wire/accounts.ts'
import type { Me, OfficeView } from '../../models/wire/views.ts'
import { ask, beforeFiles, identifyAs, onSignedOut, Refused } from './api.ts'
import { forgetTab, tab } from './browserStorage.ts'
import { forgetDrafts } from './drafts.ts'
import { language, setLanguage } from './language.ts'
import { office } from './office.ts'
import { alignTime } from './time.ts'

const LAST_PERSON = 'person'

/** `undefined`: not asked yet. `null`: nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined)

/** Nobody answered when we asked who is signed in: the telephone list helps until somebody does. */
export const unreached = signal(false)

/** The session ended under somebody's hands, so the sign-in page says that what they typed is kept. */
export const sessionEnded = signal(false)

/** Who has signed in in this browser meanwhile, in another tab. */
export const takenBy = signal<string | undefined>(undefined)

/** How often somebody signed in on this page: each time it is another session, with a connection of its own. */
export const signIns = signal(0)

export const hasRole = (role: Role): boolean => me.value?.roles.includes(role) ?? false

export async function loadOffice(): Promise<void> {
  const view = await ask<OfficeView>('/office')
  alignTime(view.now)
  office.value = view
}

export async function loadSession(): Promise<void> {
  const here = await whoIsHere()
  // Somebody has signed in on this page before the answer came.
  if (me.value !== undefined || here === 'unreached') return
  if (here === 'nobody') me.value = null
  else welcome(here)
}

async function whoIsHere(): Promise<Me | 'nobody' | 'unreached'> {
  try {
    const here = await ask<Me>('/session', { isAboutSession: true })
    unreached.value = false
    return here
  } catch (error) {
    if (error instanceof Refused && error.view.code === 'notSignedIn') return 'nobody'
    unreached.value = true
    return 'unreached'
  }
}

const askIn = (login: string, password: string): Promise<Me> =>
  ask<Me>('/session', { method: 'POST', body: { login, password } })

export const signIn = async (login: string, password: string): Promise<void> => enter(await askIn(login, password))

/** Somebody has just signed in here, by their password or by a link of theirs. */
export async function enter(signedIn: Me): Promise<void> {
  welcomeAnew(signedIn)
  if (signedIn.language !== undefined && signedIn.language !== language.value) await setLanguage(signedIn.language)
}

/** By the one-time link: the office and its first administrator, who is signed in at once. */
export async function beginOffice(order: Readonly<Record<string, string>>): Promise<void> {
  welcomeAnew(await ask<Me>('/first-administrator', { method: 'POST', body: order }))
  await loadOffice().catch(() => undefined)
}

let isRenewing = false

/**
 * Signs the same person in anew, under their hands: twelve hours more, and nothing on the screen is lost. The server
 * ends the old session meanwhile, which is then no news. The screen goes on in the language that it speaks.
 */
export async function renewSession(password: string): Promise<void> {
  const login = me.value?.login
  if (login === undefined) return
  isRenewing = true
  try {
    welcomeAnew(await askIn(login, password))
  } finally {
    isRenewing = false
  }
}

let confirming: Promise<void> | undefined

/**
 * Asks whether our session still lasts: the server closed our connection or refused an order, because of a sign-out
 * elsewhere, a disabled account, twelve hours, or another tab that signed in. Several doubts at once are one question.
 */
export function confirmSession(): Promise<void> {
  confirming ??= confirmNow().finally(() => {
    confirming = undefined
  })
  return confirming
}

/** Another tab may be signing in at this moment: only a second no is believed. */
const ASKED_AGAIN_MS = 1_000

async function confirmNow(): Promise<void> {
  const before = me.value
  if (isRenewing || !before) return
  let here = await whoIsHere()
  if (here === 'nobody') {
    await new Promise((again) => setTimeout(again, ASKED_AGAIN_MS))
    here = await whoIsHere()
  }
  // Who has gone stays gone, and who has signed in anew stays: this was asked about the one before.
  if (isRenewing || me.value !== before || here === 'unreached') return
  if (here === 'nobody') ended()
  else if (here.person.id !== before.person.id) taken(here.person.name)
  else welcome(here)
}

function welcomeAnew(signedIn: Me): void {
  welcome(signedIn)
  signIns.value += 1
}

function welcome(signedIn: Me): void {
  const last = tab.read(LAST_PERSON)
  // What somebody else typed before is theirs: it goes. One's own draft stays.
  if (last !== null && last !== signedIn.person.id) forgetTyped()
  tab.write(LAST_PERSON, signedIn.person.id)
  sessionEnded.value = false
  takenBy.value = undefined
  me.value = signedIn
}

function forgetTyped(): void {
  forgetDrafts()
  forgetTab()
}

/** A person chooses the language of the screens; their mails follow it, and the next computer they sign in at. */
export async function chooseLanguage(next: Language): Promise<void> {
  await setLanguage(next)
  const whose = me.value?.person.id
  const tell = async (): Promise<void> => {
    // Of two quick presses the last one counts, also for the office; and never for whoever signed in meanwhile.
    if (whose === undefined || me.value?.person.id !== whose || language.value !== next) return
    // Without an answer it is this computer's alone, until they choose again.
    await ask('/language', { method: 'PUT', body: { language: next } }).catch(() => undefined)
  }
  telling = telling.then(tell)
  await telling
}

/** One choice after the other: two on their way at once could arrive in any order. */
let telling: Promise<void> = Promise.resolve()
// The office writes a file in the language that it knows of.
beforeFiles(() => telling)

export async function signOut(everywhere: boolean): Promise<void> {
  for (const leave of leaving) leave()
  const way = await ask<SignedOutElsewhere | undefined>(everywhere ? '/sessions' : '/session', { method: 'DELETE' })
  forgetTyped()
  me.value = null
  // The socket may have told of the end before the answer came: it was no surprise to who asked for it.
  sessionEnded.value = false
  // And where they came by, so that the next one at this computer does not come in as them.
  if (way) location.assign(way.url)
}

const leaving: (() => void)[] = []
/** Done before a person signs out by their own wish: duty ends, what the screens knew goes. */
export function beforeSignOut(leave: () => void): void {
  leaving.push(leave)
}

onSignedOut(() => void confirmSession())

function ended(): void {
  sessionEnded.value = true
  me.value = null
}

/** Another tab has signed somebody else in: nothing more is shown or sent here, and what was typed waits for its person. */
function taken(name: string): void {
  if (!me.value || isRenewing) return
  takenBy.value = name
  ended()
}
identifyAs(() => me.value?.person.id, taken)
