import type { ProofTexts } from '../pl/proof.ts'

export const proof: ProofTexts = {
  title: 'Morning proof',
  notYet: 'The morning proof comes when the office opens: a silent call to every device on duty.',
  running: 'The morning proof is under way.',
  all: (time, n) => `The morning proof was at ${time}. The silent call now works for everybody (${n}).`,
  some: (time, n, all) => `The morning proof was at ${time}. The silent call works now: ${n} of ${all}.`,
  closed: (time) => `The office is closed. The morning proof was at ${time}.`,
  nobodyExpected: 'Nobody is expected today.',
  who: (n) => `For whom it does not work, and what to do (${n})`,
  own: {
    title: (proven, all) => `Devices of my units: works for ${proven} of ${all}`,
    caption: 'Who of my units can be called, on which device, and what to do; those for whom it does not work first',
    person: 'Person',
    devices: 'Open pages',
    none: 'none',
    unknown: 'browser without a name',
    todo: 'What to do',
    nothing: 'Nothing, it works',
    proven: (time) => `answered at ${time}`,
    short: {
      offDuty: 'duty not begun',
      disconnected: 'not connected',
      soundMissing: 'without sound',
      soundBlocked: 'sound blocked',
      soundUnheard: 'sound not heard',
      noAnswer: 'no answer',
      notAsked: 'not checked',
      onlyByPush: 'notification only',
      channelUnproven: 'channel not confirmed',
    },
  },
  more: (n) => `and ${n} more, on the page “Readiness”`,
  unproven: {
    offDuty: 'duty not begun; ask them to press “I am on duty”',
    disconnected: 'not connected; ask them to open Parter',
    soundMissing: 'browser without sound; another one is needed',
    soundBlocked: 'sound is blocked; one click on the open page is enough',
    soundUnheard: 'sound was not heard; look at loudspeaker and volume',
    noAnswer: 'the device did not answer; reload the page',
    notAsked: 'not checked yet',
    onlyByPush: 'page closed, only the notification is left; open Parter',
    channelUnproven:
      'called with no browser, not confirmed today; an administrator sends a test, and this person confirms it in the message',
  },
  minutes: {
    title: 'Proven minutes today',
    caption:
      'For how many minutes of opening hours somebody competent could be called on a proven device, the worst first',
    explain:
      'A minute counts in which at least one competent person could be called on a device that had answered the silent call.',
    matter: 'Matter',
    proven: 'Proven',
    of: (proven, open) => `${proven} of ${open} min`,
    share: 'Share',
  },
}
