// `npm run abuse [-- ROW or PATH ...]`: the table of abuse, row by row. `npm test` has the quick version.
import { ABUSE_ROWS } from './abuseRows.mjs'
import { runRows } from './rows.mjs'

process.env.ABUSE = 'full'
// One after the other: some of them measure how long others wait.
await runRows(ABUSE_ROWS, ['--runInBand'])
