import type { Language } from '../../../models/domain/directory/directory.ts'
import { type Html, html } from './html.ts'

interface PlainPage {
  readonly language: Language
  readonly title: string
  readonly body: Html
  /** What is shown changes by itself: looked at anew so often, by a script where there is one. */
  readonly followMs?: number | undefined
}

/**
 * A page for a phone of which nothing is known: readable without a script, a cookie or a sign-in. The script only looks
 * again without reloading, and says aloud what has changed. Built by `client/plain`.
 */
export function plainPage({ language, title, body, followMs }: PlainPage): string {
  const follow = followMs === undefined ? undefined : Math.ceil(followMs / 1_000)
  const reload =
    follow === undefined ? undefined : html`<noscript><meta http-equiv="refresh" content="${3 * follow}"></noscript>`
  const marked = follow === undefined ? undefined : html` data-follow="${follow}"`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/plain.css">
<script type="module" src="/plain.js"></script>
${reload}
</head>
<body${marked}>
${body}
<p role="status" class="unseen" id="said"></p>
</body>
</html>
`.text
}
