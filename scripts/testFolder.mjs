// Where a run of tests keeps what its offices store, in memory where the machine has a file system for that: a synced
// write of a test office proves nothing about a disk. What tests the store or its faults takes real folders instead.
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const IN_MEMORY = '/dev/shm'

export default function setup() {
  const folder = mkdtempSync(join(isWritable(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'parter-tests-'))
  // Read by the workers, which are started after this, in test/support/testFolder.ts.
  process.env.PARTER_TEST_FOLDER = folder
  // Also after a run that was broken off.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
