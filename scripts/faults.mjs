// `npm run faults [-- ROW or PATH ...]`: the fault table in full: more rounds, slower disks, every byte, every race, every look. `npm
// test` has the quick version.
import { FAULT_ROWS } from './faultRows.mjs'
import { runRows } from './rows.mjs'

process.env.FAULTS = 'full'
// One after the other: each of them measures, or stops what the others would need.
await runRows(FAULT_ROWS, ['--runInBand'])
