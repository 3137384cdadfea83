import type { FoundWords } from '../../../models/texts/pl/setupChecks.ts'
import type { CheckView } from '../../../models/wire/setup.ts'
import { said } from '../../state/language.ts'
import { dayAndTime, duration } from '../../state/time.ts'
import { setupWords } from './words.ts'

/** What was found, as one sentence. */
export function foundText({ check, finding }: CheckView): string {
  const { checks, checklist } = setupWords.value
  const { because, count = 0, of = 0, names = [], at, ms = 0, said: answer = '' } = finding
  const more = count - names.length
  const written = names.map((name) => (typeof name === 'string' ? name : said(name)))
  const listed = names.length > 0 ? `${[...written, ...(more > 0 ? [checklist.more(more)] : [])].join(', ')}.` : ''
  const words: FoundWords = {
    count,
    of,
    names: listed,
    when: at === undefined ? '' : dayAndTime(at),
    howLong: duration(ms),
    said: answer,
  }
  const sentences: Readonly<Record<string, ((words: FoundWords) => string) | undefined>> = checks[check].found
  return sentences[because]?.(words) ?? ''
}
