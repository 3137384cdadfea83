import type { RequestRepository } from './requestRepository.ts'

/** The open requests, for whoever only looks. */
export type OpenRequests = Pick<
  RequestRepository,
  'get' | 'all' | 'ofVisit' | 'engaging' | 'passingOver' | 'withUnheardPages' | 'isBusyElsewhere'
>
