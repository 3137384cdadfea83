import type { Said } from './say.ts'

/** A page for a telephone of which nothing is known: no script, no cookie and no style but its own file. */
export function expectPlainPage({ headers, text, status }: Said): void {
  expect(status).toBe(200)
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text).toContain('<noscript><meta http-equiv="refresh"')
  expect(text).not.toMatch(/<style|style=|onclick|<script(?! type="module" src="\/plain.js")/)
}
