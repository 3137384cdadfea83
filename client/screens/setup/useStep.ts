import { useRef, useState } from 'preact/hooks'
import type { StepDraft } from '../../../models/domain/setup/steps.ts'
import type { SetupView, StepView } from '../../../models/wire/setup.ts'
import { setupWords } from '../../parts/setup/words.ts'
import { announce } from '../../state/announcer.ts'
import { ask, Refused } from '../../state/api.ts'
import { draftOf } from '../../state/drafts.ts'
import { explain } from '../../state/explain.ts'
import { serverNow } from '../../state/time.ts'

/** What stands in the fields of this tab, and the version it was typed over. */
interface Typed {
  readonly version: number
  readonly values: StepDraft
}

interface Conflict {
  readonly by: string
  readonly at: number
}

/** One step as it is being typed: kept in the tab at once, on the server on every blur, in the directory when saved. */
export function useStep(view: StepView, again: () => Promise<void>, defaults: StepDraft = {}) {
  const { step } = view
  const typed = draftOf<Typed | undefined>(`setup.${step}`, undefined, isTyped)
  const latest = useRef(view)
  latest.current = view
  const turn = useRef<Promise<void>>(Promise.resolve())
  const [keptAt, setKeptAt] = useState<number>()
  const [isUnkept, setUnkept] = useState(false)
  const [conflict, setConflict] = useState<Conflict>()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  const values: StepDraft = { ...defaults, ...view.draft, ...typed.value?.values }
  const value = (name: string): string => values[name] ?? ''

  const set = (changed: StepDraft): void => {
    const now = typed.peek()
    typed.value = {
      version: now?.version ?? latest.current.version,
      values: { ...(now?.values ?? latest.current.draft), ...changed },
    }
  }

  const refused = (error: unknown): boolean => {
    if (!(error instanceof Refused) || error.view.code !== 'changedMeanwhile') return false
    const { by, at } = error.view.detail
    setConflict({ by: by ?? '', at: at ?? serverNow() })
    return true
  }

  const send = async (): Promise<void> => {
    const sent = typed.peek()
    if (!sent) return
    try {
      const body = { version: sent.version, draft: sent.values }
      const next = await ask<SetupView>(`/setup-steps/${step}`, { method: 'PUT', body })
      const version = versionIn(next, view)
      setKeptAt(serverNow())
      setUnkept(false)
      await again()
      const now = typed.peek()
      typed.value = now === sent ? undefined : now && { ...now, version }
    } catch (error) {
      if (!refused(error)) setUnkept(true)
    }
  }

  const keep = (): void => {
    if (!conflict) turn.current = turn.current.then(send)
  }

  /** Saves the step. What comes back is the whole picture after it; nothing: it was refused, and why stands in the form. */
  const finish = async (answers: object): Promise<SetupView | undefined> => {
    setBusy(true)
    setFault(undefined)
    await turn.current
    try {
      const version = typed.peek()?.version ?? latest.current.version
      const next = await ask<SetupView>(`/setup-steps/${step}/done`, { method: 'POST', body: { version, answers } })
      typed.value = undefined
      await again()
      announce(setupWords.value.saved(setupWords.value.steps[step].title))
      return next
    } catch (error) {
      if (!refused(error)) setFault(explain(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const takeTheirs = async (): Promise<void> => {
    await again()
    typed.value = undefined
    setConflict(undefined)
  }

  const keepMine = async (): Promise<void> => {
    const fresh = await ask<SetupView>('/setup').catch(() => undefined)
    if (!fresh) return
    typed.value = { version: versionIn(fresh, view), values }
    setConflict(undefined)
    turn.current = turn.current.then(send)
  }

  return { view, value, set, keep, finish, takeTheirs, keepMine, keptAt, isUnkept, conflict, fault, isBusy }
}

export type StepForm = ReturnType<typeof useStep>

const versionIn = ({ steps }: SetupView, { step, version }: StepView): number =>
  steps.find((each) => each.step === step)?.version ?? version

function isTyped(value: unknown): value is Typed | undefined {
  if (typeof value !== 'object' || value === null) return false
  const { version, values } = value as Partial<Typed>
  const isDraft = typeof values === 'object' && values !== null
  return typeof version === 'number' && isDraft && Object.values(values).every((each) => typeof each === 'string')
}
