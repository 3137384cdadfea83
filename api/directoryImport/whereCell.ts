import { plainWord } from '../../models/domain/lists/plainWord.ts'

export interface Where {
  readonly room?: string
  readonly floor?: number
  readonly building?: string
}

const ROMAN = new Map('i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((roman, at) => [roman, at + 1]))
const WORDS = 'pierwsze drugie trzecie czwarte piate szoste siodme osme dziewiate dziesiate'.split(' ')

/** "II piętro", "parter", "2", "p. III". Undefined: no floor. */
export function floorIn(cell: string): number | undefined {
  const text = plainWord(cell.replace(/^\s*[-−–](?=\s*\d)/, 'minus '))
  if (/^(?:parter|przyziemie|ground|ground floor)$/.test(text)) return 0
  if (/^(?:piwnica|suterena|basement)$/.test(text)) return -1
  const core = text
    .replace(/^(?:pietro|p|pi|kondygnacja|floor|poziom)\b ?/, '')
    .replace(/ ?(?:pietro|pietra|p|floor)$/, '')
  const [, minus, number] = /^(minus )?(\d{1,2})$/.exec(core) ?? []
  if (number !== undefined) return Number(number) * (minus ? -1 : 1)
  const word = WORDS.indexOf(core)
  return ROMAN.get(core) ?? (word >= 0 ? word + 1 : undefined)
}

const FLOOR =
  /(?:\b[IVX]{1,4}\.?\s*p(?:i[eę]tro|\.|\b)|\b\d{1,2}\.?\s*pi[eę]tro|\bpi[eę]tro\s*(?:\d{1,2}|[IVX]{1,4})|\bparter\b|\bpiwnica\b)/iu
const BUILDING = /\b(?:bud(?:ynek|\.)?)\s*([\p{L}\d]{1,20})\b/iu

/** "pok. 12, I piętro, bud. B". */
export function whereIn(cell: string): Where {
  const [floorText] = FLOOR.exec(cell) ?? []
  const [buildingText, building] = BUILDING.exec(cell.replace(floorText ?? '', ' ')) ?? []
  const room = cell
    .replace(floorText ?? '', ' ')
    .replace(buildingText ?? '', ' ')
    .replace(/\b(?:pokoje|pokoju|pok[oó]j|pok|p|room|rm|nr|numer)\b\.?:?(?=\s*(?:nr\b|\d|$))/giu, ' ')
    .replace(/\b(?:nr)\b\.?:?/giu, ' ')
    .replace(/[(),;\s]+/g, (sign) => (/[,;]/.test(sign) ? ', ' : ' '))
    .replace(/^[\s,.:]+|(?<![\s,:])[\s,:]+$/g, '')
  const floor = floorText === undefined ? undefined : floorIn(floorText)
  return {
    ...(room === '' ? {} : { room }),
    ...(floor === undefined ? {} : { floor }),
    ...(building === undefined ? {} : { building }),
  }
}

export const saysRoom = (cell: string): boolean =>
  /^\s*(?:p|pok|pok[oó]j|sala|room)\b\.?\s*(?:nr\.?\s*)?\d/iu.test(cell)

/** A number as rooms have it, and telephones may have it too. */
export const isRoomNumber = (cell: string): boolean => /^\s*\d{1,3}\s*[a-z]?\s*$/i.test(cell)

/** A house that has its floors' rooms numbered: 214 is on the second. */
export const floorOfRoom = (room: string): number | undefined => {
  const [, floor] = /^(\d)\d{2}\p{L}?$/u.exec(room) ?? []
  return floor === undefined ? undefined : Number(floor)
}
