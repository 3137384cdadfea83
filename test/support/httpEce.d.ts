/** What the tests use of it: it decrypts what was encrypted for a browser. */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto'

  interface Received {
    readonly version: 'aes128gcm'
    readonly privateKey: ECDH
    /** Base64url. */
    readonly authSecret: string
  }
  const ece: { decrypt(body: Buffer, received: Received): Buffer }
  export default ece
}
