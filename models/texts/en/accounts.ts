import type { AccountTexts } from '../pl/accounts.ts'

const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`)

/** Who may sign in, and what they may do: the administrator's screen and the slips it prints. */
export const accounts: AccountTexts = {
  title: 'Accounts',
  lead: 'Who can sign in to Parter, and what they may do. An account is made when somebody who was invited chooses a password.',
  loading: 'Loading the accounts…',
  failed: 'The accounts could not be loaded.',
  unknownResult:
    'The server did not answer: it may or may not have done it. You can press once more; a new link replaces the one before.',
  caption: 'People and accounts',
  search: 'Search for a person, position, unit or login',
  filter: 'Show',
  filters: {
    all: 'everybody',
    none: 'without account',
    invited: 'invited',
    active: 'with account',
    disabled: 'disabled',
    gone: 'not in the directory',
  },
  count: people,
  noMatch: 'Nobody matches.',
  more: (n) => `Show more (${n})`,
  columns: { person: 'Person', state: 'Account', login: 'Login', roles: 'Roles', lastSignIn: 'Last sign-in' },
  states: { none: 'no account', invited: 'invitation waits', active: 'works', disabled: 'disabled', gone: 'suspended' },
  gone: 'This person is no longer in the directory, and cannot sign in. If they come back to it, so does the account.',
  invitedUntil: (when) => `link valid until ${when}`,
  invitationOver: (when) => `link expired ${when}`,
  resetUntil: (when) => `link to a new password, valid until ${when}`,
  mails: {
    underWay: 'mail on its way',
    sent: 'sent as a mail',
    failed: 'the mail could not be sent: please make a new link and give them the slip',
  },
  never: 'not yet',
  backToList: 'All accounts',
  noPerson: 'There is no such person or account.',

  roles: 'Roles',
  rolesHint: 'Several can be chosen.',
  roleSays: {
    clerk: 'raises requests and sees all that are open',
    employee: 'is called to clients and answers',
    supervisor: 'watches what is late, takes requests over, sees response times, runs drills',
    auditor: 'sees figures without names, and the security log',
    admin: 'looks after accounts, directory and settings; sees no requests',
  },
  rolesMissing: 'Please choose at least one role.',
  saveRoles: 'Save the roles',
  rolesSaved: (name) => `Roles saved: ${name}.`,
  rolesSignOut: 'With new roles this person signs in again.',
  rolesOwn: 'This is your own account: after saving you have to sign in again.',
  lastAdministrator:
    'The only administrator with a password: this role cannot be taken until somebody else with a password has it too.',
  overtaken: (roles) => `Somebody changed these roles meanwhile. Now: ${roles}.`,

  invite: {
    title: 'Invitation',
    again: 'A new invitation',
    lead: 'It makes a link that works once, for 7 days. An older link of this person will no longer work.',
    login: 'Login',
    loginHint: 'Letters, figures, dot, hyphen. It can be changed here, and not later.',
    loginMissing: 'A login has at least 2 characters: letters, figures, dot, hyphen, underscore or @.',
    mail: 'Send it as a mail too',
    noMail: 'The directory has no e-mail address of this person: please give them the slip.',
    submit: 'Make the invitation',
    withdraw: 'Withdraw the invitation',
    withdrawReset: 'Withdraw the link',
    withdrawn: (name) => `Link withdrawn: ${name}.`,
  },
  everybody: {
    open: (n) => `Invite everybody without an account (${n})`,
    openAgain: (n) => `Invite again those with an invitation (${n})`,
    waiting: (n) => `With an invitation that still works: ${people(n)}.`,
    title: 'Invite everybody without an account?',
    lead: (n) =>
      `A link to choose a password, on a slip to print: ${people(n)}. The directory suggests logins and roles: everybody is an employee, managers are supervisors too, those at the counter and in the secretariat are clerks. All of it can be changed later.`,
    again: (n) => `Also ${people(n)} whose invitation waits already (the old link will no longer work)`,
    mail: 'Send it as a mail too, to those with an address in the directory',
    submit: 'Make the invitations',
    none: 'Everybody is invited already.',
  },
  passwords: {
    open: (n) => `Give passwords to those who have none (${n})`,
    openAgain: (n) => `Give new links to those without a password (${n})`,
    title: 'Give passwords to those who have none?',
    lead: (n) =>
      `A link to choose a password, on a slip to print: ${people(n)}. So far they come in with the office account alone; it goes on working. Your own account is left out.`,
    again: (n) => `Also ${people(n)} whose link waits already (the old one will no longer work)`,
    mail: 'Send it as a mail too, to those with an address in the directory',
    submit: 'Make the links',
    none: 'Everybody has a password or a link already.',
  },
  reset: {
    title: 'New password',
    lead: 'It makes a link at which this person chooses a new password themselves. The old one works until they do; then they sign in again everywhere.',
    submit: 'Make a link to a new password',
  },
  disable: {
    title: 'Disable the account',
    ask: (name) => `Disable the account: ${name}?`,
    consequences:
      'Within a second this person is signed out on every device and off duty. Calls that ring for them go to the next person. They get no new ones. Password and roles are kept.',
    gone: 'A link to a new password that waits for them goes too.',
    done: (name) => `Account disabled: ${name}.`,
  },
  enable: {
    title: 'Enable the account',
    lead: 'This person cannot sign in and is not called. Once enabled, their old password works.',
    done: (name) => `Account enabled: ${name}.`,
  },
  sessions: {
    title: 'Devices signed in on',
    none: 'Signed in nowhere.',
    endAll: 'Sign out everywhere',
    endedAll: (name) => `Signed out everywhere: ${name}.`,
  },
  events: { title: 'Sign-ins and refusals', empty: 'There are no entries.' },

  slips: {
    title: (n) => `Links ready: ${n}`,
    once: 'These links are shown only now: Parter does not know them. Please print the slips, or copy the addresses, before you close this page.',
    left: (n) => `Left for another time: ${people(n)}. Please invite once more afterwards.`,
    loopbackFirst:
      'Parter listens to this computer alone, so the links will work on no other. What to do is said on the page “Administration”, under “Address for the other computers”.',
    loopback:
      'These links work on this computer alone. What to do is said on the page “Administration”, under “Address for the other computers”. Then please make them once more.',
    print: 'Print the slips',
    done: 'Done',
    for: 'For',
    addresses: { invite: 'Invitation to Parter', reset: 'A new password for Parter' },
    address: 'Address',
    code: 'Code (works once)',
    login: 'Login',
    until: (when) => `Valid until ${when}.`,
    steps: {
      invite: 'Please choose a password, then press “I am on duty”.',
      reset: 'Please choose a new password. The old one works until then.',
    },
    secret: 'This slip is like a key: into this person’s hands only, then to be destroyed.',
    qr: (name) => `QR code of the link: ${name}`,
    mailed: 'sent as a mail too',
  },
}
