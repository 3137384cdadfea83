import { type NumberFormat, numberFormat } from './numberFormat.ts'
import { attribute, readXml } from './xml.ts'
import type { ZipParts } from './zipParts.ts'

export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly startsIn1904: boolean
  readonly texts: readonly string[]
  /** By the style's number. */
  readonly formats: readonly NumberFormat[]
}

export async function openWorkbook(parts: ZipParts): Promise<Workbook> {
  const root = await relations(parts, '')
  const main = root.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  const related = await relations(parts, main)
  const partOf = (wanted: string) => related.find(({ type }) => type === wanted)?.part
  const found = await sheetsOf(parts, main)
  const worksheets = new Map(related.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]))
  return {
    startsIn1904: found.startsIn1904,
    sheets: found.sheets.flatMap(({ relation, ...sheet }) => {
      const part = worksheets.get(relation ?? '')
      return part === undefined ? [] : [{ ...sheet, part }]
    }),
    texts: await sharedTexts(parts, partOf('sharedStrings')),
    formats: await formatsOf(parts, partOf('styles')),
  }
}

async function relations(parts: ZipParts, of: string) {
  const at = of.lastIndexOf('/') + 1
  const name = `${of.slice(0, at)}_rels/${of.slice(at)}.rels`
  const found: { readonly id: string; readonly type: string; readonly part: string }[] = []
  if (!parts.has(name)) return found
  await readXml(await parts.open(name), {
    opened(tag, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (tag === 'Relationship') found.push({ id, type: type.split('/').at(-1) ?? '', part: resolved(of, target) })
    },
  })
  return found
}

/** A target is told from the folder of whatever names it, or from the top. */
const resolved = (from: string, target: string): string =>
  new URL(target.replaceAll('#', '%23'), `zip://x/${from}`).pathname.slice(1)

async function sheetsOf(parts: ZipParts, main: string) {
  const sheets: { readonly name: string; readonly isHidden: boolean; readonly relation: string | undefined }[] = []
  let startsIn1904 = false
  await readXml(await parts.open(main), {
    opened(tag, attributes) {
      const { name = '', state = 'visible', date1904 } = attributes
      if (tag === 'workbookPr' && date1904 !== undefined) startsIn1904 = date1904 === '1' || date1904 === 'true'
      if (tag === 'sheet') sheets.push({ name, isHidden: state !== 'visible', relation: attribute(attributes, 'id') })
    },
  })
  return { sheets, startsIn1904 }
}

async function sharedTexts(parts: ZipParts, part: string | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  if (part === undefined || !parts.has(part)) return texts
  // Shown by thousands of cells, each of which would look through all its blanks.
  const reader = richText((text) => texts.push(text.trim()))
  await readXml(await parts.open(part), reader)
  return texts
}

/** The text of an `si` or `is`, whose letters may look different; how they are pronounced stands beside them. */
export function richText(found: (text: string) => void) {
  let [pieces, isText, aside]: [string[], boolean, boolean] = [[], false, false]
  return {
    opened(tag: string) {
      if (tag === 'si' || tag === 'is') pieces = []
      if (tag === 'rPh') aside = true
      isText = tag === 't' && !aside
    },
    text(text: string) {
      if (isText) pieces.push(text)
    },
    closed(tag: string) {
      isText = false
      if (tag === 'rPh') aside = false
      if (tag === 'si' || tag === 'is') found(unescaped(pieces.join('')))
    },
  }
}

/** Letters that XML cannot write. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

async function formatsOf(parts: ZipParts, part: string | undefined): Promise<readonly NumberFormat[]> {
  const [codes, formats]: [Map<number, string>, NumberFormat[]] = [new Map(), []]
  if (part === undefined || !parts.has(part)) return formats
  let isInCells = false
  await readXml(await parts.open(part), {
    opened(tag, { numFmtId, formatCode = '' }) {
      if (tag === 'cellXfs') isInCells = true
      const id = Number(numFmtId ?? 0)
      if (tag === 'numFmt') codes.set(id, formatCode)
      if (tag === 'xf' && isInCells) formats.push(numberFormat(id, codes.get(id)))
    },
    closed(tag) {
      if (tag === 'cellXfs') isInCells = false
    },
  })
  return formats
}
