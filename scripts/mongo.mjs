// `npm run test:mongo [-- NAME ...]`: the tests of the whole server, on the MongoDB that MONGODB_URI names. Each office is a
// database of its own there. For every night: the store's own tests on MongoDB belong to every change (`npm run test:store`).
if (!process.env.MONGODB_URI) {
  console.error('MONGODB_URI is not set: these tests are for a MongoDB, where they make and drop databases.')
  process.exit(1)
}
// An option of the run, such as `--silent`, names no test.
if (!process.argv.slice(2).some((word) => !word.startsWith('-')))
  process.argv.push('test/scenarios', 'test/realtime', 'test/api', 'test/servers')
await import('./test.mjs')
