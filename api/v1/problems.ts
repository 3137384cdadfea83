import type { Response } from 'express'
import type { z } from 'zod'
import type { ProblemV1 } from '../../models/wire/apiV1.ts'
import type { ErrorView } from '../../models/wire/views.ts'

/** As RFC 9457 has it. */
export function problemForm(response: Response, status: number, { code, message, detail, id }: ErrorView): void {
  const problems = detail.problems ?? []
  const problem: z.infer<typeof ProblemV1> = {
    type: `/api/v1#${code}`,
    title: message,
    status,
    code,
    ...(problems.length === 0
      ? {}
      : { detail: problems.map(({ path, expected }) => `${path}: ${expected}`).join('; '), problems: [...problems] }),
    ...(id === undefined ? {} : { instance: `urn:uuid:${id}` }),
  }
  response.status(status).set('Content-Type', 'application/problem+json; charset=utf-8').end(JSON.stringify(problem))
}
