/**
 * What both threads of the store share. Plain JavaScript with no import but libsql and Node, because a Worker loads its
 * file as it lies there: the same files serve tests, development and, copied beside the bundle, production.
 */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'libsql'

export const { directory } = workerData
export const file = join(directory, 'store.db')

export function connect() {
  const database = new Database(file)
  database.exec('PRAGMA busy_timeout = 2000')
  return database
}

/** Text leaves SQLite as bytes; what a damaged disk has made invalid becomes another text, and fails its checksum. */
export const asText = (row) => row.map((value) => (Buffer.isBuffer(value) ? value.toString() : value))

export const plainError = (error) => ({ code: String(error.code ?? 'UNKNOWN'), message: String(error.message) })

/** Answers each order by the function of its name. */
export function serve(orders) {
  parentPort.on('message', ({ id, order, body }) => {
    try {
      parentPort.postMessage({ id, answer: orders[order](body) })
    } catch (error) {
      parentPort.postMessage({ id, error: plainError(error) })
    }
    // With nothing left to listen to, the thread ends.
    if (order === 'close') parentPort.close()
  })
}
