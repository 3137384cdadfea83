import { createHash } from 'node:crypto'
import { Turns } from './turns.ts'

/** A short digest of a file, the answers about it and what comes of them, which may be thousands of parts. */
export async function listDigest(parts: Iterable<unknown>): Promise<string> {
  const digest = createHash('sha256')
  const turns = new Turns()
  for (const part of parts) {
    digest.update(`${JSON.stringify(part)}\n`)
    if (turns.isOver) await turns.rest()
  }
  return digest.digest('base64url').slice(0, 22)
}
