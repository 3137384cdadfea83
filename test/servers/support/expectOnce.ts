import type { Request } from '../../../models/domain/request/request.ts'

/** Nobody was called twice in a request, and no step was made twice. */
export function expectOnce(requests: readonly Request[]): void {
  for (const { pages, history } of requests) {
    const called = pages.map(({ personId }) => personId)
    const steps = history.flatMap(({ step }) => step ?? [])
    expect([called, steps]).toEqual([[...new Set(called)], [...new Set(steps)]])
  }
}
