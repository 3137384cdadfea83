import {
  DIRECTORY_FIELDS,
  DIRECTORY_LISTS,
  type DirectoryList,
} from '../../../../models/domain/lists/directoryLists.ts'
import type { ListAnswers } from '../../../../models/wire/listImport.ts'
import type { Answering } from '../../../parts/lists/answering.ts'
import { isAnswersLike, isListFile, type ListFile } from '../../../parts/lists/listFile.ts'
import { listWords } from '../../../parts/lists/words.ts'
import { draftOf } from '../../../state/drafts.ts'
import { words } from './words.ts'

/** What was chosen and answered for the import; a refused file and a reload keep it. */
export interface ImportDraft {
  readonly kind: DirectoryList
  readonly file?: ListFile
  readonly answers?: ListAnswers
  /** So many people who are not in the file are to be taken out. */
  readonly missing?: number
}

export const NOTHING: ImportDraft = { kind: 'people' }

export const importDraft = draftOf('directoryImport', NOTHING, (value): value is ImportDraft => {
  if (typeof value !== 'object' || value === null) return false
  const { kind, file, answers, missing = 1 } = value as Partial<ImportDraft>
  const isFile = file === undefined || isListFile(file)
  const isKind = DIRECTORY_LISTS.some((each) => each === kind)
  return isKind && isFile && (answers === undefined || isAnswersLike(answers)) && typeof missing === 'number'
})

export const answering: Answering = {
  get answers() {
    return importDraft.value.answers ?? {}
  },
  answer(more) {
    importDraft.value = { ...importDraft.value, answers: { ...importDraft.value.answers, ...more } }
  },
  get fields() {
    return DIRECTORY_FIELDS[importDraft.value.kind]
  },
  fieldName,
  whichValues: (heading) => words.value.whichValues(heading),
}

/** What a column is called; where that alone would say too little, in more words. */
export function fieldName(field: string): string | undefined {
  const { fieldNames } = words.value
  const { directoryColumns } = listWords.value
  if (field in fieldNames) return fieldNames[field as keyof typeof fieldNames]
  return field in directoryColumns
    ? directoryColumns[field as keyof typeof directoryColumns].toLocaleLowerCase()
    : undefined
}

/** What is sent to look at a file, and with its digest to take it. */
export function importBody() {
  const { kind, file, missing } = importDraft.value
  return {
    kind,
    file: file?.bytes,
    answers: answering.answers,
    ...(missing === undefined ? {} : { missing: { count: missing } }),
  }
}
