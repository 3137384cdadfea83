// `npm run test:mongo [-- NAME ...]`: the tests of the whole server, on the MongoDB that MONGODB_URI names. Each office is a
// database of its own there. For every night: the store's own tests on MongoDB belong to every change (`npm run test:store`).
if (!process.env.MONGODB_URI) {
  console.error('MONGODB_URI is not set: these tests are for a MongoDB, where they make and drop databases.')
  process.exit(1)
}
if (process.argv.length === 2) process.argv.push('test/scenarios', 'test/realtime', 'test/api')
await import('./test.mjs')
