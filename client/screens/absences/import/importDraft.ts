import { IMPORT_FIELDS, IMPORT_KINDS, type ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ListAnswers } from '../../../../models/wire/listImport.ts'
import type { Answering } from '../../../parts/lists/answering.ts'
import { isAnswersLike, isListFile, type ListFile } from '../../../parts/lists/listFile.ts'
import { draftOf } from '../../../state/drafts.ts'
import { words } from '../words.ts'

/** What was chosen and answered for the import; a refused file and a reload keep it. */
export interface ImportDraft {
  readonly kind: ImportKind
  readonly file?: ListFile
  readonly answers?: ListAnswers
}

export const NOTHING: ImportDraft = { kind: 'absences' }

export const importDraft = draftOf('import', NOTHING, (value): value is ImportDraft => {
  if (typeof value !== 'object' || value === null) return false
  const { kind, file, answers } = value as Partial<ImportDraft>
  const isFile = file === undefined || isListFile(file)
  return IMPORT_KINDS.some((each) => each === kind) && isFile && (answers === undefined || isAnswersLike(answers))
})

export const answering: Answering = {
  get answers() {
    return importDraft.value.answers ?? {}
  },
  answer(more) {
    importDraft.value = { ...importDraft.value, answers: { ...importDraft.value.answers, ...more } }
  },
  get fields() {
    return IMPORT_FIELDS[importDraft.value.kind]
  },
  fieldName(field) {
    const { fields } = words.value.import
    return field in fields ? fields[field as keyof typeof fields] : undefined
  },
  whichValues: (heading) => words.value.import.whichValues(heading),
}
