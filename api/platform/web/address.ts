import type { IncomingMessage } from 'node:http'

/**
 * Where a connection comes from: behind `trusted` proxies of the office, what the outermost of them says it saw. Whatever
 * stands before that in the header was made up by whoever sent it.
 */
export function addressOf({ headers, socket }: IncomingMessage, trusted: number): string {
  const own = socket.remoteAddress ?? ''
  if (trusted === 0) return own
  const forwarded = String(headers['x-forwarded-for'] ?? '')
  const said = forwarded.split(',').map((each) => each.trim())
  return said.at(-trusted) || said[0] || own
}
