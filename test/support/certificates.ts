import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Node can read certificates but not make them: without the `openssl` program these tests are left out, and say so. */
export const hasOpenssl = isThere()

function isThere(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A certificate of its own making for this machine, valid for a day, in a folder of its own. */
export function newCertificate(
  name: string,
  kind: 'ec' | 'rsa' = 'ec',
): { readonly cert: string; readonly key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'parter-tls-'))
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const newKey = kind === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'] : ['rsa:2048']
  const what = ['req', '-x509', '-newkey', ...newKey, '-nodes', '-days', '1']
  const names = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  execFileSync('openssl', [...what, '-keyout', key, '-out', cert, ...names], { stdio: 'ignore' })
  return { cert, key }
}
