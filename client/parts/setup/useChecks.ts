import { useEffect, useRef, useState } from 'preact/hooks'
import type { Check, CheckChoice } from '../../../models/domain/setup/checks.ts'
import type { ChecksView, CheckTestBody, CheckView } from '../../../models/wire/setup.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { serverNow } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { foundText } from './foundText.ts'
import { stillStands, type Tried } from './stillStands.ts'
import { setupWords } from './words.ts'

/** So long a push takes to prove that it came. */
const PROOF_MS = 6_000

interface Tested {
  readonly at: number
  /** Absent: it was looked at once more, which every later look does as well. */
  readonly tried?: Tried
}

/** The checks as the server sees them, with what a test has just said in the place of a look. */
export function useChecks() {
  const { known, again } = useQuery<ChecksView>('/setup-checks')
  const [tested, setTested] = useState<ReadonlyMap<Check, Tested>>(new Map())
  const [busy, setBusy] = useState<Check>()
  const [fault, setFault] = useState<{ readonly check: Check; readonly text: string }>()
  const proof = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(proof.current), [])

  const act = async (check: Check, order: () => Promise<void>) => {
    setBusy(check)
    setFault(undefined)
    try {
      await order()
    } catch (error) {
      setFault({ check, text: explain(error) })
    }
    setBusy(undefined)
  }

  const show = (check: Check, now: Tested | undefined) =>
    setTested((before) => {
      const next = new Map(before)
      if (now) next.set(check, now)
      else next.delete(check)
      return next
    })

  const test = ({ check, canBeTested }: CheckView) =>
    act(check, async () => {
      const trial = canBeTested ? await tryOut(check) : undefined
      const look = await lookAgain(check)
      await again()
      const tried = trial && { tried: { found: trial.finding, look: look.finding } }
      show(check, { at: serverNow(), ...tried })
      const view = trial ?? look
      announce(foundText(view))
      if (view.finding.because !== 'sent' || check !== 'push') return
      // What comes back is seen by looking once more.
      proof.current = setTimeout(() => {
        show(check, undefined)
        void again()
      }, PROOF_MS)
    })

  const choose = (check: Check, choice: CheckChoice) =>
    act(check, async () => {
      await ask(`/setup-checks/${check}`, { method: 'PUT', body: { choice } })
      await again()
      const { checks, checklist } = setupWords.peek()
      announce(checklist.chosen[choice](checks[check].title))
    })

  const views = known.view?.checks.map((view) => shownView(view, tested.get(view.check)))

  // Only a browser knows what time it is in the building: compared without being asked.
  const isClockUntested = known.view?.checks.some(({ finding }) => finding.because === 'untested') ?? false
  useEffect(() => {
    if (!isClockUntested) return
    ask('/setup-checks/clock/tests', { method: 'POST', body: thisBrowser() })
      .then(again)
      .catch(() => undefined)
  }, [isClockUntested])

  return { views, fault: known.fault, again, busy, refused: fault, test, choose }
}

const tryOut = (check: Check): Promise<CheckView> =>
  ask<CheckView>(`/setup-checks/${check}/tests`, { method: 'POST', body: thisBrowser() })

/** What is read off the office needs no trial: the server looks at it anew. */
async function lookAgain(check: Check): Promise<CheckView> {
  const { checks } = await ask<ChecksView>('/setup-checks')
  const view = checks.find((each) => each.check === check)
  if (!view) throw new Error(`no check called ${check}`)
  return view
}

/** A check as it is shown: `testedAt` is when the finding was asked for by a press. */
export interface ShownCheck extends CheckView {
  readonly testedAt?: number
}

function shownView(view: CheckView, tested: Tested | undefined): ShownCheck {
  if (!tested) return view
  const { at: testedAt, tried } = tested
  if (!tried) return { ...view, testedAt }
  return stillStands(view.finding, tried) ? { ...view, finding: tried.found, testedAt } : view
}

const DAY_MINUTES = 1_440

function thisBrowser(): CheckTestBody {
  const now = new Date()
  return { at: now.getTime(), minutesAheadOfUtc: (DAY_MINUTES - now.getTimezoneOffset()) % DAY_MINUTES }
}
