import type { OwnChannelsTexts } from '../pl/ownChannels.ts'

/** By what somebody is called with no page open, told to themself. */
export const ownChannels: OwnChannelsTexts = {
  title: 'Calls with no browser open',
  lead: 'This way Parter calls you in your working hours, also when no page is open. An administrator sets it up.',
  failed: 'It could not be found out which way calls come.',
  states: {
    on: 'works',
    unheard: 'not confirmed today',
    silent: 'no confirmations',
    failing: 'does not work',
    unproven: 'waits for a test',
    off: 'switched off',
  },
  meaning: {
    on: 'It was confirmed today that messages arrive.',
    unheard:
      'Nothing has been confirmed today, so Parter does not call this way now. It asks by itself every working day; if it lasts, please tell an administrator.',
    silent:
      'Nobody confirmed the last calls, so Parter does not call this way now. Please see whether messages arrive, and tell an administrator.',
    failing:
      'The office’s program takes no messages now, so Parter does not call this way. The administrator sees to it.',
    unproven:
      'Parter does not call this way yet. Please ask an administrator for a test, open the link in the message and press the button.',
    off: 'Parter does not call this way. An administrator can switch it on, by a test that succeeds.',
  },
  heard: (when) => `Last confirmed: ${when}.`,
  neverHeard: 'Nothing has been confirmed yet.',
}
