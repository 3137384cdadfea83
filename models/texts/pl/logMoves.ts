import type { AccessMove } from '../../domain/accessRequests/accessRequest.ts'
import type { AgreementMove } from '../../domain/agreements/agreement.ts'
import type { InterpreterMove } from '../../domain/interpreters/interpreterCall.ts'
import type { Move, VisitMove } from '../../domain/lifecycle.ts'
import type { MessageMove } from '../../domain/messages/message.ts'
import type { ActionMove } from '../../domain/quality/qualityAction.ts'
import type { CoverMove } from '../../domain/schedule/cover.ts'

const steps = {
  amend: 'uzupełnienie',
  start: 'wezwanie w swojej kolejności',
  assign: 'wskazanie, kto',
  accept: 'przyjęcie',
  decline: 'odmowa przyjścia',
  notMine: 'to inna sprawa',
  handOver: 'przekazanie',
  release: 'rezygnacja z przyjścia',
  extend: 'przedłużenie',
  takeOver: 'przejęcie',
  reassign: 'wezwanie kogoś innego',
  noted: 'przyjęcie do wiadomości',
  phoned: 'odnotowany telefon',
  arrive: 'przyjście',
  confirmArrival: 'odpowiedź, czy jest na miejscu',
  stillGoing: 'rozmowa trwa',
  nearlyDone: 'zaraz koniec rozmowy',
  callHelper: 'wezwanie do pomocy',
  passOn: 'prośba o następną osobę',
  finish: 'zakończenie',
  askToLead: 'wezwanie do wyjścia',
  left: 'wyjście klienta',
  undo: 'cofnięcie',
} satisfies Record<Move, string>

/** The steps of each order that has several, as the security log names them: carried out, or refused. */
export const logMoves = {
  move: steps,
  answerByLink: steps,
  moveVisit: {
    amend: 'uzupełnienie',
    take: 'przejęcie wizyty',
    heard: 'przyjęcie uwagi klienta',
  } satisfies Record<VisitMove, string>,
  moveAgreement: {
    here: 'klient jest',
    kept: 'dotrzymanie',
    cancel: 'odwołanie',
  } satisfies Record<AgreementMove, string>,
  moveCover: {
    agree: 'zgoda',
    refuse: 'odmowa',
    withdraw: 'odwołanie',
  } satisfies Record<CoverMove, string>,
  moveMessage: {
    shown: 'odczytanie',
    acknowledge: 'potwierdzenie',
    passOn: 'przekazanie',
    done: 'załatwienie',
    withdraw: 'wycofanie',
  } satisfies Record<MessageMove, string>,
  moveInterpreter: {
    connected: 'połączenie',
    nobody: 'nikt nie odebrał',
    over: 'koniec',
  } satisfies Record<InterpreterMove, string>,
  moveAccessRequest: {
    extend: 'przedłużenie terminu',
    answer: 'odpowiedź',
    withdraw: 'wycofanie',
    reopen: 'ponowne otwarcie',
  } satisfies Record<AccessMove, string>,
  moveQualityAction: {
    amend: 'zmiana treści',
    finish: 'wykonanie',
    helped: 'pomogło',
    notHelped: 'nie pomogło',
    drop: 'zaniechanie',
    reopen: 'ponowne otwarcie',
  } satisfies Record<ActionMove, string>,
}

export type LogMovesTexts = typeof logMoves
