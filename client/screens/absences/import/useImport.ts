import { useEffect, useRef, useState } from 'preact/hooks'
import type { ImportPreview, ImportResult } from '../../../../models/wire/schedule.ts'
import { announce } from '../../../state/announcer.ts'
import { ask, Refused } from '../../../state/api.ts'
import { loadSchedule } from '../../../state/schedule.ts'
import { focusSoon } from '../focusSoon.ts'
import { explainSave, words } from '../words.ts'
import { fieldName } from './importAnswers.ts'
import { countsOf } from './importCounts.ts'
import { answer, answersOf, importDraft, NOTHING, rememberColumns, rememberedColumns } from './importDraft.ts'

export const FOUND_ID = 'import-found'
export const QUESTIONS_ID = 'import-questions'

export interface Importing {
  readonly preview?: ImportPreview
  readonly result?: ImportResult
  readonly fault?: string
  /** What was shown is no longer what would happen. */
  readonly isOtherNow?: boolean
  /** The columns were explained with an earlier file. */
  readonly isAsBefore?: boolean
  readonly busy?: 'checking' | 'applying'
}

interface ImportHandlers {
  readonly state: Importing
  readonly check: () => void
  readonly apply: () => void
  readonly next: () => void
}

/** The way of a file: chosen, asked about, looked at, taken. Whatever goes wrong, the choice and the answers stay. */
export function useImport(): ImportHandlers {
  const [state, setState] = useState<Importing>({})
  const { kind, file } = importDraft.value
  const isFirst = useRef(true)

  const preview = () => {
    const { kind: asked, file: chosen } = importDraft.value
    const body = { kind: asked, file: chosen?.bytes, answers: answersOf() }
    return ask<ImportPreview>('/imports/preview', { method: 'POST', body })
  }
  const look = async (before: Importing, isOwnPress = true) => {
    setState((last) => ({ ...last, ...before, busy: 'checking' }))
    try {
      const first = await preview()
      const isUnanswered = isColumnAsked(first) && !answersOf().columns
      const known = isUnanswered ? rememberedColumns(headingsOf(first)) : undefined
      if (known) answer({ columns: [...known] })
      const found = known ? await preview() : first
      setState(({ isAsBefore = false }) => ({
        ...before,
        preview: found,
        isAsBefore: isAsBefore || known !== undefined,
      }))
      tell(found, isOwnPress)
    } catch (error) {
      // What was shown of this file stays, and the focus in it.
      setState(({ preview: shown }) => ({ ...(shown ? { preview: shown } : {}), fault: whyUnread(error) }))
    }
  }
  const apply = async () => {
    const { preview: shown } = state
    if (!file || !shown || state.busy) return
    setState({ ...state, busy: 'applying' })
    try {
      const body = { kind, file: file.bytes, answers: answersOf(), digest: shown.digest }
      const result = await ask<ImportResult>('/imports', { method: 'POST', body })
      const { columns } = answersOf()
      if (columns) rememberColumns(headingsOf(shown), columns)
      setState({ result })
      importDraft.value = { ...NOTHING, kind }
      await loadSchedule().catch(() => undefined)
    } catch (error) {
      if (error instanceof Refused && error.view.code === 'changedMeanwhile') return look({ isOtherNow: true })
      setState({ ...state, preview: shown, fault: explainSave(error) })
    }
  }
  // A file that was chosen before a reload is looked at again: what is planned may be other by now.
  useEffect(() => {
    const isOwnPress = !isFirst.current
    isFirst.current = false
    if (!file) return
    setState({})
    void look({}, isOwnPress)
  }, [kind, file])

  return {
    state,
    check: () => void look({}),
    apply: () => void apply(),
    next: () => setState({}),
  }
}

/** Who hears the page hears what came of their press, and goes on there; a reload moves nobody. */
function tell(preview: ImportPreview, isOwnPress: boolean): void {
  const { import: text } = words.value
  const { questions } = preview
  announce(questions.length > 0 ? text.questionsCount(questions.length) : text.counts(countsOf(preview)))
  if (isOwnPress) focusSoon(questions.length > 0 ? QUESTIONS_ID : FOUND_ID)
}

/** A list in which no column can be what is missing says what that is. */
function whyUnread(error: unknown): string {
  const problems = (error instanceof Refused && error.view.detail.problems) || []
  const missing = problems.map(({ path }) => fieldName(path)).join(', ')
  return missing === '' ? explainSave(error) : `${explainSave(error)} ${words.value.import.missing(missing)}`
}

const isColumnAsked = ({ questions }: ImportPreview): boolean => questions.some(({ kind }) => kind === 'column')

const headingsOf = ({ columns }: ImportPreview): string => columns.map(({ heading }) => heading).join('\u{1F}')
