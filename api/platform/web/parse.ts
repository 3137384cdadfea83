import { hash } from 'node:crypto'
import type { z } from 'zod'
import { Refusal } from '../../../models/domain/errors.ts'

/** Unknown comes in, a domain type goes on. All problems are reported at once. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 100),
    expected: issue.message.slice(0, 200),
  }))
  throw new Refusal('badInput', { problems })
}

/** A short digest of what was asked, by which a repeat is told from another order under the same key. */
export function digestOf(asked: unknown): string {
  return hash('sha256', JSON.stringify(asked), 'base64url').slice(0, 22)
}
