import type { EvacuationTexts } from '../pl/evacuation.ts'

export const evacuation: EvacuationTexts = {
  title: 'Evacuation',
  lead: 'Who is in the building now and needs help to leave it. Without the names of clients.',
  asOf: (when) => `As of ${when}.`,
  offline: (when) =>
    `This is the list as this browser kept it, ${when}. A newer one could not be fetched yet, and something may have changed since.`,
  none: 'Nobody in the building has said that they need help to leave it.',
  noneHint:
    'The list has the clients who are served through Parter, and the employees who asked to be on it. Nobody else.',
  failed: 'The list could not be fetched, and this browser does not hold one.',
  building: 'Building',
  allBuildings: 'all',
  buildingTitle: (building) => `Building: ${building}`,
  left: (out, all) => `${out} of ${all} led out.`,
  client: (codes) => `Client ${codes}`,
  colleague: 'employee',
  withClient: (who) => `With the client: ${who}`,
  coming: (who) => `On the way to the client: ${who}`,
  alone: 'Nobody is with the client',
  away: 'Probably not in the building',
  since: (time) => `since ${time}`,
  out: 'Led out',
  outLabel: (whom) => `Led out: ${whom}`,
  ticksHere: 'The ticks stay in this browser only, without a connection too. Others do not see them.',
  again: 'Remove the ticks',
  print: 'Print',

  own: {
    title: 'Help in an evacuation',
    lead: 'You can put yourself on the evacuation list. BOK, the secretariat, supervisors and the administrator see it. Nobody else can put you on it, and you can take it back at any time.',
    off: 'You are not on the list.',
    on: (when) => `You have been on the list since ${when}.`,
    needs: 'What would help you to leave',
    ask: 'I agree, put me on the list',
    change: 'Save',
    takeBack: 'Take back my consent and remove me',
    asked: 'You are on the evacuation list.',
    takenBack: 'Consent taken back, entry removed.',
    failed: 'This could not be loaded.',
  },
}
