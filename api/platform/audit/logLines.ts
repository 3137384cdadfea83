import { type DestinationStream, type Logger, pino } from 'pino'

/** Control and direction characters that JSON leaves alone, and that a terminal or a viewer would obey. */
const OBEYED = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Control characters, and halves of characters. */
const CONTROLS = /[\p{Cc}\p{Cs}]/gu

/** One event is one line, whatever somebody has typed: nobody writes a second line into the log. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const hooks = { streamWrite: (line: string) => line.replace(OBEYED, escaped) }
  return to ? pino({ level, hooks }, to) : pino({ level, hooks })
}

/** The same of a text that may come from anywhere, as it is kept: control characters, too, and halves of characters. */
export const oneLine = (text: string): string => text.replace(CONTROLS, escaped).replace(OBEYED, escaped)

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
