import { PERSON_HEADER } from '../../models/wire/person.ts'
import type { ErrorView } from '../../models/wire/views.ts'
import { language } from './language.ts'

/** A refusal by the server, with its reason in the reader's language. Nothing was changed. */
export class Refused extends Error {
  readonly view: ErrorView

  constructor(view: ErrorView) {
    super(view.message)
    this.name = 'Refused'
    this.view = view
  }
}

/** No answer: the order may or may not have arrived. Only a repeat with the same key tells. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer')
    this.name = 'NoAnswer'
  }
}

const PATIENCE_MS = 8_000

let whenSignedOut: () => void = () => undefined
/** Told when the server no longer knows our session. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener
}

let person: () => string | undefined = () => undefined
let whenOtherPerson: (name: string) => void = () => undefined
/** For whom this page speaks, and who is told that the browser has become somebody else's. */
export function identifyAs(whom: () => string | undefined, otherwise: (name: string) => void): void {
  person = whom
  whenOtherPerson = otherwise
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly key?: string
  readonly signal?: AbortSignal
  /** For what takes longer than a call may take: a large file. Aborted, it is no answer. */
  readonly patience?: AbortSignal
  /** Whether we are signed in is what is asked here: a no is no news to the rest of the page. */
  readonly isAboutSession?: boolean
  /** Another kind of answer than JSON. */
  readonly accept?: string
  /** Of a one-time link, for questions that have no body. */
  readonly secret?: string
}

/** One question to the server. Throws `Refused` or `NoAnswer`; an aborted question throws the browser's own error. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  const response = await openAnswer(path, asked)
  return (response.status === 204 ? undefined : await bodyOf(response)) as T
}

/** The same, of which only the beginning has come. */
export async function openAnswer(path: string, asked: Asked): Promise<Response> {
  const response = await send(path, asked)
  if (response.ok) return response
  const view = await errorOf(response)
  if (view.code === 'notSignedIn' && !asked.isAboutSession) whenSignedOut()
  if (view.code === 'otherPerson') whenOtherPerson(view.detail.by ?? '')
  throw new Refused(view)
}

let toldBefore: () => Promise<void> = () => Promise.resolve()
/** What the server has to know before it makes a file. */
export function beforeFiles(told: () => Promise<void>): void {
  toldBefore = told
}

export const toldBeforeFiles = (): Promise<void> => toldBefore()

async function send(path: string, asked: Asked): Promise<Response> {
  const { method = 'GET', body, key, signal, isAboutSession, secret, accept } = asked
  const whom = isAboutSession ? undefined : person()
  const patience = asked.patience ?? AbortSignal.timeout(PATIENCE_MS)
  try {
    return await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: accept ?? 'application/json',
        'Accept-Language': language.value,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(whom === undefined ? {} : { [PERSON_HEADER]: whom }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...(secret === undefined ? {} : { Authorization: `Bearer ${secret}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new NoAnswer()
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown
  } catch {
    throw new NoAnswer()
  }
}

/** A gateway between us and the server may answer with a page of its own: that is no answer. */
async function errorOf(response: Response): Promise<ErrorView> {
  const body = await bodyOf(response)
  if (typeof body !== 'object' || body === null || !('code' in body) || !('message' in body)) throw new NoAnswer()
  return { detail: {}, ...body } as ErrorView
}
