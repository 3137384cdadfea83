import type { CheckTexts } from '../pl/setupChecks.ts'
import { plural } from './plural.ts'

export const checks: CheckTexts = {
  address: {
    title: 'Address for the other computers',
    why: 'By this address people open Parter at their desks; it is on the slips of invitations, too.',
    how: 'Start Parter with HOST=0.0.0.0 (it then listens at every address of this computer), or with PUBLIC_ORIGIN where it stands behind a proxy. The firewall of this computer has to let that port through.',
    found: {
      well: ({ said }) => `On the other computers: ${said}`,
      here: () => 'Parter listens to this computer alone: no other can open it.',
      sample: () => 'The sample office works on this computer alone.',
    },
  },
  https: {
    title: 'HTTPS',
    why: 'Without HTTPS, notifications and calls to a closed tab do not work on other computers, and passwords cross the network openly.',
    how: 'The settings TLS_CERT and TLS_KEY, or a proxy with PUBLIC_ORIGIN; step by step in .readme/operation.md, “HTTPS in the office”.',
    found: {
      well: () => 'Browsers connect by HTTPS.',
      plain: () => 'No. Notifications to a closed tab will not work.',
    },
  },
  mail: {
    title: 'Mail to superiors',
    why: 'When a superior has no Parter open, a mail is the last way to let them know.',
    how: 'The settings SMTP_HOST and SMTP_FROM; step by step in .readme/operation.md, “E-mail to superiors”.',
    found: {
      well: () => 'The mail server answers.',
      notSet: () => 'No mail server is set.',
      ill: () => 'The mail server does not answer as it should.',
      sent: ({ said }) => `A test message was sent to ${said}. Please look whether it has arrived.`,
      probed: () =>
        'The mail server took the connection. You have no e-mail address in the directory, so nothing was sent.',
      failed: ({ said }) => `The test failed. The mail server said: ${said}.`,
    },
  },
  push: {
    title: 'Calls to a closed tab',
    why: 'Whoever closes the tab hears a call only by a notification of the browser.',
    how: 'In “My calls”, press “I am on duty” and allow notifications. The server must be let out to the browser makers’ services (.readme/operation.md).',
    found: {
      well: ({ count, of }) => `Those who have allowed notifications, and for whom they work today: ${count} of ${of}.`,
      nobody: () => 'Nobody has allowed notifications yet.',
      unproven: ({ of }) => `Nothing has arrived today; ${plural(of, 'person has', 'people have')} allowed it.`,
      noneOfMine: () => 'None of your browsers takes notifications.',
      sent: () => 'Sent. In a few seconds it will show whether it has arrived.',
    },
  },
  backup: {
    title: 'Backup',
    why: 'After a broken disk the office comes back only from a copy that lies elsewhere.',
    how: 'Name BACKUP_DIR in the server’s settings: a folder on another disk. Parter then makes a copy every night at 2:00, and tries whether it can be restored.',
    found: {
      well: ({ when }) => `The last one: ${when}.`,
      never: () => 'There has been none yet.',
      old: ({ when }) => `The last one: ${when}, more than a week ago.`,
      failed: ({ when }) =>
        `The last try, ${when}, failed. The server’s log says why. Parter goes on trying every hour.`,
      sameDisk: ({ when }) => `The last: ${when}, but it lies on the same disk as the data and would be lost with it.`,
      elsewhere: () => 'A MongoDB database is copied by its own tools; Parter does not know of it.',
    },
  },
  webhooks: {
    title: 'Telling other programs',
    why: 'A program that hears nothing tells nobody: it shows what it knew last.',
    how: 'See on the page of addresses what became of the last messages, and send a test.',
    found: {
      well: ({ count }) => `Messages are taken; addresses: ${count}.`,
      none: () => 'Parter tells no other program.',
      unproven: ({ names }) => `Waits for its test: ${names}`,
      failing: ({ names }) => `Takes no messages: ${names}`,
      off: ({ names }) => `Switched off, because they took no messages: ${names}`,
    },
  },
  clock: {
    title: 'Clock and time zone',
    why: 'By the clock Parter counts how long a client waits, and when the office is open.',
    how: 'Let the server and this computer take their time from the network.',
    found: {
      well: ({ said }) => `The clocks of the server and of this computer agree (${said}).`,
      untested: () => 'Not compared with this computer yet.',
      differs: ({ howLong }) => `The clocks of the server and of this computer differ by ${howLong}.`,
      zone: ({ said }) => `This computer has another time zone than the office (${said}).`,
    },
  },
  unitMatters: {
    title: 'A matter for every unit',
    why: 'A unit without matters is not found when a client says what they came for.',
    how: 'Add matters in the directory, or choose from the typical matters of a commune.',
    found: {
      well: () => 'Every unit has its matters.',
      lacking: ({ count, of, names }) => `Without matters: ${count} of ${of}. ${names}`,
    },
  },
  answeredMatters: {
    title: 'A person for every matter',
    why: 'For a matter without a competent person nobody can be called.',
    how: 'Name a competent person in the directory, or the place where the matter is handled.',
    found: {
      well: () => 'Every matter has a competent person or an address.',
      lacking: ({ count, of, names }) => `Without a person: ${count} of ${of}. ${names}`,
    },
  },
  substitutes: {
    title: 'A substitute for everyone',
    why: 'Where nobody stands in, the client finds nobody on the first day off.',
    how: 'Enter substitutes in the directory; managers can do it for their units.',
    found: {
      well: () => 'Everybody has a substitute.',
      lacking: ({ count, of, names }) => `Without a substitute: ${count} of ${of}. ${names}`,
    },
  },
  accounts: {
    title: 'Everybody has signed in once',
    why: 'Whoever has never signed in has no computer that could ring.',
    how: 'Invite these people: under “Accounts” there is a link for each, or for all at once.',
    found: {
      well: () => 'Everybody has signed in at least once.',
      lacking: ({ count, of, names }) => `Not yet: ${count} of ${of}. ${names}`,
    },
  },
}
