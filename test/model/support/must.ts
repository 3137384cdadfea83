/** Thousands of times: `expect` would take longer than the office. */
export function must(holds: boolean, what: string, detail?: unknown): void {
  if (holds) return
  throw new Error(detail === undefined ? what : `${what} ${JSON.stringify(detail, undefined, 1)}`)
}
