// `npm run faults [-- PATH ...]`: the fault table in full: more rounds, slower disks, every byte. `npm test` has the quick version.
process.env.FAULTS = 'full'
const chosen = process.argv.slice(2)
// One after the other: each of them measures, or stops what the others would need.
process.argv.splice(2, chosen.length, '--runInBand', ...(chosen.length > 0 ? chosen : ['test/faults', 'test/store']))
await import('./test.mjs')
