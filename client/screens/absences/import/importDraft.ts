import { IMPORT_KINDS, type ImportKind } from '../../../../models/domain/schedule/scheduleImport.ts'
import { draftOf } from '../../../state/drafts.ts'

/** What was chosen for the import; a refused file and a reload keep it. */
export interface ImportDraft {
  readonly kind: ImportKind
  /** The bytes of the file as they are, in Base64. */
  readonly file?: { readonly name: string; readonly bytes: string }
}

export const NOTHING: ImportDraft = { kind: 'absences' }

export const importDraft = draftOf('import', NOTHING, (value): value is ImportDraft => {
  if (typeof value !== 'object' || value === null) return false
  const { kind, file } = value as Partial<ImportDraft>
  const isFile = file === undefined || (typeof file.name === 'string' && typeof file.bytes === 'string')
  return IMPORT_KINDS.some((each) => each === kind) && isFile
})

/** In Base64, which JSON can carry, in pieces that do not fill the stack. */
export async function bytesOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
  return btoa(pieces.join(''))
}

const PIECE = 8_192
