import type { Ledger } from './ledger.ts'

/** The open requests, for whoever only looks. */
export type OpenRequests = Pick<Ledger, 'get' | 'all' | 'engaging' | 'withUnheardPages' | 'isBusyElsewhere'>
