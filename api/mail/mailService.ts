/** One mail, ready to be sent. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: string
  /** The same for a repeat, so that a mail server or reader drops a second one. */
  readonly id: string
}

/** The office's mail server. Comes in from outside, so that tests have one of their own. */
export interface MailService {
  /** Resolves when the server has taken it; rejects with a `MailFault`. */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<void>
  /** Connects, proves who the server is, signs in, and leaves. */
  probe(signal: AbortSignal): Promise<void>
}

/** `person`: this address is not taken. `server`: mail as a whole does not work. `isFinal`: a repeat would not help. */
export class MailFault extends Error {
  constructor(
    readonly of: 'person' | 'server',
    readonly isFinal: boolean,
    /** Codes only: what a server answers may quote what it was told. */
    readonly said: string,
  ) {
    super(said)
    this.name = 'MailFault'
  }
}
