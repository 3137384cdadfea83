import type { Language } from '../../models/domain/directory/directory.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { html } from '../platform/web/html.ts'
import { byStatus, parametersOf, schemaOf } from './openApi.ts'
import { COMMON_REFUSALS, OPERATIONS, type Operation, type OperationName } from './operations.ts'

/** The description for people: one page, no script, readable on paper too. */
export function apiPage(language: Language): string {
  const { page } = textsFor(language).api
  const operations = Object.entries(OPERATIONS) as [OperationName, Operation][]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main class="reference">
<h1>${page.title}</h1>
<p>${page.lead}</p>
<p>${page.token}</p>
<p>${page.limits}</p>
<p>${page.key}</p>
<p>${page.problems}</p>
<p><a href="/api/v1/openapi.json">${page.openApi}</a></p>
<h2>${page.operations}</h2>
${operations.map(([name, operation]) => operationPart(name, operation, language))}
</main>
</body>
</html>
`.text
}

function operationPart(name: OperationName, operation: Operation, language: Language) {
  const { api, errors } = textsFor(language)
  const { page, scopes } = api
  const { method, path, scope, query, body, answer, status, refusals } = operation
  const codes = byStatus([...COMMON_REFUSALS, ...refusals])
  return html`<section aria-labelledby="${name}">
<h3 id="${name}">${page.summaries[name]}</h3>
<p><code>${method.toUpperCase()} /api/v1${path}</code></p>
<p>${scope === undefined ? page.anyToken : page.needs(scopes[scope])}</p>
${query ? html`<h4>${page.query}</h4><ul>${parametersOf(query).map(({ name: each, schema }) => html`<li><code>${each}</code> <code>${JSON.stringify(schema)}</code></li>`)}</ul>` : undefined}
${body ? html`<h4>${page.body}</h4>${code(schemaOf(body, 'input'))}` : undefined}
<h4>${page.answer(status)}</h4>
${code(schemaOf(answer, 'output'))}
<h4>${page.refusals}</h4>
<table>
<thead><tr><th scope="col">${page.status}</th><th scope="col">code</th><th scope="col">${page.meaning}</th></tr></thead>
<tbody>
${codes.flatMap(([each, some]) => some.map((refusal) => html`<tr id="${name}-${refusal}"><td>${each}</td><td><code>${refusal}</code></td><td>${errors[refusal]}</td></tr>`))}
</tbody>
</table>
</section>`
}

/** To scroll through by keyboard too. */
const code = (value: unknown) =>
  html`<pre tabindex="0" role="group" aria-label="JSON Schema"><code>${JSON.stringify(value, null, 2)}</code></pre>`
