import { useEffect, useState } from 'preact/hooks'
import type { ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ImportPreview, ImportResult } from '../../../../models/wire/schedule.ts'
import { ask, Refused } from '../../../state/api.ts'
import { loadSchedule } from '../../../state/schedule.ts'
import { explainSave, words } from '../words.ts'
import { importDraft, NOTHING } from './importDraft.ts'

export interface Importing {
  readonly preview?: ImportPreview
  readonly result?: ImportResult
  readonly fault?: string
  /** What was shown is no longer what would happen. */
  readonly isOtherNow?: boolean
  readonly busy?: 'checking' | 'applying'
}

interface ImportHands {
  readonly state: Importing
  readonly check: () => void
  readonly apply: () => void
  readonly next: () => void
}

/** The way of a file: chosen, looked at, taken. Whatever goes wrong, the choice stays. */
export function useImport(): ImportHands {
  const [state, setState] = useState<Importing>({})
  const { kind, file } = importDraft.value

  const look = async (before: Importing) => {
    if (!file) return setState({})
    setState({ ...before, busy: 'checking' })
    try {
      const body = { kind, file: file.bytes }
      const preview = await ask<ImportPreview>('/imports/preview', { method: 'POST', body })
      setState({ ...before, preview })
    } catch (error) {
      setState({ fault: refusalOf(error, kind) })
    }
  }
  const apply = async () => {
    const { preview } = state
    if (!file || !preview || state.busy) return
    setState({ ...state, busy: 'applying' })
    try {
      const body = { kind, file: file.bytes, digest: preview.digest }
      const result = await ask<ImportResult>('/imports', { method: 'POST', body })
      setState({ result })
      importDraft.value = { ...NOTHING, kind }
      await loadSchedule().catch(() => undefined)
    } catch (error) {
      if (error instanceof Refused && error.view.code === 'changedMeanwhile') return look({ isOtherNow: true })
      setState({ preview, fault: explainSave(error) })
    }
  }
  // A file that was chosen before a reload is looked at again: what is planned may be other by now.
  useEffect(() => {
    if (file) void look({})
  }, [kind, file])

  return {
    state,
    check: () => void look({}),
    apply: () => void apply(),
    next: () => setState({}),
  }
}

/** A list that lacks a column says which one, by the name that the template gives it. */
function refusalOf(error: unknown, kind: ImportKind): string {
  if (!(error instanceof Refused)) return explainSave(error)
  const { import: text } = words.value
  const columns = kind === 'absences' ? text.absenceColumns : text.hoursColumns
  const missing = (error.view.detail.problems ?? []).map(
    ({ path, expected }) => columns[COLUMNS[kind].indexOf(path)]?.name ?? expected,
  )
  return [explainSave(error), ...missing.map((name) => text.missingColumn(name))].join(' ')
}

/** As the server calls the columns, in the order of the template. */
const COLUMNS: Readonly<Record<ImportKind, readonly string[]>> = {
  absences: ['person', 'from', 'to', 'fromTime', 'toTime', 'substitutes'],
  hours: ['person', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
}
