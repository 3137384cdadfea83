// `npm run faults [-- PATH ...]`: the fault table in full: more rounds, slower disks, every byte, every race, every look. `npm
// test` has the quick version.
process.env.FAULTS = 'full'
/** What has more to do here than in `npm test`. */
const FULLER = [
  'test/faults',
  'test/model',
  'test/store',
  'test/scenarios/racing',
  ...browser('accessibility', 'dialogs', 'corridors'),
]
const chosen = process.argv.slice(2)
// One after the other: each of them measures, or stops what the others would need.
process.argv.splice(2, chosen.length, '--runInBand', ...(chosen.length > 0 ? chosen : FULLER))
await import('./test.mjs')

function browser(...names) {
  return names.map((name) => `test/browser/${name}`)
}
