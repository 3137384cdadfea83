import { type Clock, seconds } from '../../models/domain/clock.ts'
import type { MailService, OutgoingMail } from './mailService.ts'

/** A mail server that takes longer has failed. */
const PATIENCE_MS = seconds(30)

interface SendDeps {
  readonly clock: Clock
  readonly service: MailService
  /** Parter is being stopped. */
  readonly leaving: AbortSignal
}

/** Resolves when the server has taken it; rejects when it has not, or not in time. */
export async function sendInTime({ clock, service, leaving }: SendDeps, mail: OutgoingMail): Promise<void> {
  const hurrying = new AbortController()
  const cancel = clock.after(PATIENCE_MS, () => hurrying.abort())
  try {
    await service.send(mail, AbortSignal.any([hurrying.signal, leaving]))
  } finally {
    cancel()
  }
}
