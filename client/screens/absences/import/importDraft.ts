import { IMPORT_KINDS, type ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import type { ColumnAnswer, ListAnswers } from '../../../../models/wire/listImport.ts'
import { computer } from '../../../state/browserStorage.ts'
import { draftOf } from '../../../state/drafts.ts'

/** What was chosen and answered for the import; a refused file and a reload keep it. */
export interface ImportDraft {
  readonly kind: ImportKind
  /** The bytes of the file as they are, in Base64. */
  readonly file?: { readonly name: string; readonly bytes: string }
  readonly answers?: ListAnswers
}

export const NOTHING: ImportDraft = { kind: 'absences' }

export const importDraft = draftOf('import', NOTHING, (value): value is ImportDraft => {
  if (typeof value !== 'object' || value === null) return false
  const { kind, file, answers } = value as Partial<ImportDraft>
  const isFile = file === undefined || (typeof file.name === 'string' && typeof file.bytes === 'string')
  const isAnswers = answers === undefined || isAnswersLike(answers)
  return IMPORT_KINDS.some((each) => each === kind) && isFile && isAnswers
})

/** The server looks at them closely; here it is enough that they are of this kind. */
function isAnswersLike(value: unknown): value is ListAnswers {
  if (typeof value !== 'object' || value === null) return false
  const { columns = [], people = [] } = value as Partial<ListAnswers>
  return Array.isArray(columns) && columns.every(isColumnAnswer) && Array.isArray(people)
}

function isColumnAnswer(value: unknown): value is ColumnAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { index, as, take = [] } = value as Partial<ColumnAnswer>
  return typeof index === 'number' && typeof as === 'string' && Array.isArray(take)
}

export const answersOf = (): ListAnswers => importDraft.value.answers ?? {}

export const answer = (more: ListAnswers): void => {
  importDraft.value = { ...importDraft.value, answers: { ...answersOf(), ...more } }
}

export const columnAnswer = (index: number): ColumnAnswer | undefined =>
  answersOf().columns?.find((each) => each.index === index)

export const answerColumn = (column: ColumnAnswer): void =>
  answer({ columns: [...(answersOf().columns ?? []).filter(({ index }) => index !== column.index), column] })

/** In Base64, which JSON can carry, in pieces that do not fill the stack. */
export async function bytesOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}

const PIECE = 8_192

const REMEMBERED = 'importColumns'
const MOST_REMEMBERED = 20

type Remembered = readonly (readonly [headings: string, columns: readonly ColumnAnswer[]])[]

/** A personnel program writes the same headings each month: what they mean is asked once on this computer. */
export function rememberedColumns(headings: string): readonly ColumnAnswer[] | undefined {
  const columns = remembered().find(([key]) => key === headings)?.[1]
  return Array.isArray(columns) && columns.every(isColumnAnswer) ? columns : undefined
}

/** What the columns mean, and none of what stands in them: which values count is asked each time. */
export function rememberColumns(headings: string, columns: readonly ColumnAnswer[]): void {
  const others = remembered().filter(([key]) => key !== headings)
  const meanings = columns.map(({ index, as }) => ({ index, as }))
  computer.write(REMEMBERED, [[headings, meanings] as const, ...others].slice(0, MOST_REMEMBERED))
}

function remembered(): Remembered {
  const kept = computer.read(REMEMBERED)
  return Array.isArray(kept) ? (kept.filter(Array.isArray) as unknown as Remembered) : []
}
