import type { SignOnTexts } from '../pl/signOn.ts'

export const signOn: SignOnTexts = {
  enter: 'Sign in with your office account',
  enterHint: 'The one that opens your mail and your computer.',
  onlyHint:
    'When the sign-in server does not work, please telephone the administrator, who can give passwords back for that time. Whoever is signed in works on.',
  instead: 'Instead of a password you can use your office account, the one that opens your mail and your computer.',
  insteadOfAll:
    'Parter is entered with the office account, the one that opens your mail and your computer. No password is needed.',
  insteadReset:
    'Instead of a password you can use your office account, the one that opens your mail and your computer. The old password stops working then.',
  refused: {
    off: 'Signing in with the office account is switched off. Please use your login and password of Parter.',
    stale: 'This sign-in took too long or has been used already. Please begin once more.',
    tooOften: 'Too many sign-ins from this place have failed. Please wait a minute and begin once more.',
    providerSilent: "The office's sign-in server does not answer. Please try again in a while.",
    refusedThere: "The office's sign-in server refused, or the sign-in was cancelled. Please try once more.",
    clock:
      "The clocks of Parter and of the office's sign-in server are more than 30 seconds apart, so nobody can sign in like this.",
    unproven: "The answer of the office's sign-in server does not fit Parter's settings.",
    waiting:
      'The office account is right, but Parter does not know yet whose it is. The administrator sees this on their list: when they have confirmed it, please sign in once more.',
    waitingFull:
      'Parter does not know yet whose office account this is, and too many people wait to be confirmed. Please tell the administrator.',
    disabled: 'This account in Parter is disabled. Please tell the administrator.',
    linkOver: 'The link of the invitation is over or has been used. Please ask the administrator for a new one.',
    linkedAlready:
      'This office account belongs to somebody in Parter already, so this invitation cannot be taken up with it. Please check whether somebody else is signed in on this computer.',
    passwordNeeded:
      'At least one administrator needs a password, for a day on which the sign-in server does not work. Please open the link once more and choose a password.',
    tooManyGroups:
      'This office account is in so many groups that the sign-in server does not send them, so Parter does not know what you may do. Please tell the administrator: an application role helps, or sending only groups assigned to the application.',
    noRole: 'This office account has no group that gives access to Parter. Please tell the administrator.',
    notNow: 'Parter cannot sign anybody in right now. Please try again in a while.',
  },
  refusedHere: {
    tell: 'Please tell the administrator.',
    password: 'Whoever has a password of Parter can sign in with it.',
    only: 'Passwords are switched off now. Please telephone the administrator, who can give them back for that time.',
  },
  refusedTest: {
    clock: 'Please switch on time synchronisation (NTP) on this server.',
    unproven: 'Please press "Check the settings"; what exactly does not fit is said in the log of the server.',
    providerSilent: 'Please press "Check the settings".',
  },

  title: 'Signing in with office accounts',
  sectionOff: 'Off: everybody signs in with a login and password of Parter.',
  sectionOn: (linked) => `On. Linked accounts: ${linked}.`,
  sectionOnly: 'With a password only the emergency account comes in.',
  waitingCount: (count) => `${count === 1 ? '1 person waits' : `${count} people wait`} to be confirmed.`,
  open: 'Set up signing in with office accounts',
  lead: 'Employees can come into Parter with the account that opens their mail and computer (OpenID Connect, for example Entra ID or Keycloak). Who is who is decided by an administrator, never by an address of mail.',
  loading: 'Loading the settings…',
  failed: 'The settings could not be loaded.',
  fromProvider: 'From the sign-in server',
  redirect: 'Return address',
  redirectHere:
    'This address opens on this computer alone. Please open this page as others open Parter, or say their address in the server’s setting PUBLIC_ORIGIN, and only then copy the return address.',
  redirectHint: 'Please enter it at the sign-in server, to the letter (redirect URI).',
  issuer: 'Issuer address',
  issuerHint:
    'For example https://login.microsoftonline.com/TENANT-NUMBER/v2.0 or https://accounts.office.example/realms/office',
  clientId: 'Client ID',
  secret: 'Client secret',
  secretKept: 'Saved. Nobody sees it here; only a new one has to be entered.',
  secretHint: 'The value of the secret, not its number. Once saved, nobody sees it here.',
  on: 'Show "Sign in with your office account" on the sign-in page',
  check: 'Check the settings',
  checking: 'Checking…',
  save: 'Save',
  saved: 'The settings of signing in are saved.',
  missing: {
    issuer: 'Please enter the issuer address; it begins with https:// and has no ? and no #.',
    clientId: 'Please enter the client ID.',
    secret: 'Please enter the client secret.',
    newSecret: 'Please enter the secret: the one before was for another server or another client.',
  },
  checksTitle: 'What the check found',
  findings: {
    reached: 'The sign-in server answers, and gives this address as its name.',
    silent:
      'The sign-in server does not answer. Please check the address, and whether this server can connect to it (firewall, DNS, certificate).',
    noProvider:
      'There is no sign-in server at this address: /.well-known/openid-configuration is missing. Please copy the issuer address once more, without that ending.',
    otherName: (says) => `The server gives another address as its name: ${says}. Please enter exactly this one.`,
    clockRight: 'The clocks of Parter and of the sign-in server agree.',
    clockWrong: (seconds) =>
      `The clocks are ${seconds} s apart; beyond 30 s nobody can sign in. Please switch on time synchronisation (NTP) on this server.`,
    clockUnknown: 'The sign-in server does not tell its time, so the clocks cannot be compared.',
    codeRight: 'The server offers the safe way to sign in (code with PKCE).',
    codeWrong:
      'The server does not offer signing in by a code (authorization code). Please switch it on for this client.',
    clientRight: 'The client ID and secret are accepted.',
    clientWrong:
      'The server refuses the client ID or the secret. Please copy both once more (the value of the secret, not its number), and check whether the secret has expired.',
    clientUnknown: 'The client ID and secret could not be checked: the first sign-in will tell.',
    redirectRight: 'The server knows the return address.',
    redirectWrong: 'The server does not know the return address. Please enter it there to the letter, as above.',
    redirectUnknown: 'The return address could not be checked: the first sign-in will tell.',
  },
  roles: {
    title: 'Roles from the sign-in server',
    lead: 'Without rules, roles are given in Parter. With rules, the roles of every linked person are at each sign-in with the office account as their groups say; whoever has none of them does not come in. Administrators are named in Parter alone: rules neither give nor take that role.',
    claim: 'Field with the groups (claim)',
    claimHint:
      'In Entra ID best roles (application roles), in Keycloak mostly groups. In Entra ID groups are numbers, not names.',
    rule: (number) => `Rule ${number}`,
    value: 'Value (group)',
    role: 'Role in Parter',
    add: 'Add a rule',
    remove: 'Remove',
    removeRule: (number) => `Remove rule ${number}`,
    removed: (number) => `Rule ${number} is removed.`,
    missingClaim: 'Please enter the name of the field with the groups.',
    missingValue: 'Please enter the value.',
  },
  leaving: {
    title: 'Signing out',
    endsThere: 'Whoever signs out of Parter is signed out at the sign-in server too',
    signedOut: 'Address after signing out',
    signedOutHint:
      'Please enter it at the sign-in server (post logout redirect URI); otherwise it shows an error after signing out.',
    backChannel: 'Address for news of signing out',
    backChannelHint:
      'Where the sign-in server can tell of signing out (back-channel logout), with this address it ends sign-ins in Parter too. It has to be able to reach Parter.',
  },
  rolesAreThere:
    'Where the settings have rules for roles, a change of roles here, administrators excepted, lasts until this person signs in with the office account again.',
  test: {
    title: 'Test of signing in',
    lead: 'The test goes the whole way to the sign-in server and back with the saved settings, also while signing in is still off. It signs nobody in: it shows whom Parter would let in.',
    none: 'Nobody has tested these settings yet.',
    start: 'Test signing in',
    saveFirst: 'The test can be done when everything is saved.',
    comesIn: (name) => `With this office account comes into Parter: ${name}.`,
    unknown:
      'The sign-in server answers as it should, but this office account is not linked to anybody who may come into Parter. To link it, please press “Sign in with your office account” on the sign-in page in a private window, and then say who it is below, under “Waiting to be confirmed”.',
    noRole: (name) =>
      `This office account belongs to ${name}, but none of its groups gives a role in Parter: it lets nobody in.`,
    tested: 'Tested',
    byAt: (name, when) => `${name}, ${when}`,
    said: 'The server says',
    groups: 'Groups',
    noGroups: 'The server sent no group in this field.',
    tooMany: 'There are so many that the server does not send them.',
    roles: 'Roles in Parter',
  },
  onlyWay: {
    title: 'Who may come in with a password',
    all: 'Parter is entered now with the office account, or with a password of Parter.',
    lead: "The office account can be left as the only way in. A password then opens one emergency account alone: another administrator's, for a day on which the sign-in server does not work. Such a password is best written on paper and kept in a sealed envelope.",
    needs: 'Before that is possible:',
    needsOn: 'Signing in with office accounts has to be switched on.',
    needsTest:
      'These settings have to be tested with your own office account, linked to your own account in Parter, within the last day: by the test above.',
    needsKeeper: 'A second administrator is needed, with a password and without a linked office account.',
    effects: 'What changes:',
    nobodyOut: 'Nobody is signed out; whoever is signed in stays so for at most 12 hours.',
    unlinked: (count) =>
      count === 0
        ? 'Everybody has a linked office account.'
        : `Without a linked office account, and so without a way in: ${count === 1 ? '1 person' : `${count} people`}.`,
    passwordsKept:
      'Passwords stay where they are, but open nothing and cannot be changed. They can be given back at any time.',
    loud: 'All administrators see each use of the emergency account: on their screens for a day, in the log, and in their mail where the office has set it up.',
    keeper: 'Emergency account',
    keeperHint: 'An administrator with a password, without a linked office account.',
    keeperMissing: 'Please choose the emergency account.',
    password: 'Password of the emergency account',
    passwordHint:
      'Entered now, it shows that somebody knows it. If somebody else does, please ask them to enter it here.',
    passwordMissing: 'Please enter the password of the emergency account.',
    passwordWrong: 'This password is not right.',
    contact: 'Who else is told (e-mail)',
    contactHint: 'Of each use of the emergency account, beside the administrators; the secretary of the office, say.',
    contactWrong: 'This is no e-mail address.',
    submit: 'Leave the office account alone',
    saved: 'Saved: Parter is entered with the office account alone.',
    only: (name) => `Parter is entered with the office account alone. A password opens one emergency account: ${name}.`,
    untested:
      'Nobody has tested the saved settings yet, a new secret for instance, and there is no other way in. Please do the test.',
    giveBackLead:
      'When the sign-in server does not work, one press is enough: whoever has a password can sign in with it at once.',
    giveBack: 'Give everybody their passwords back',
    givenBack: 'Passwords work again for everybody who has one.',
    saveFirst: 'Please save the changes above first.',
    change: 'Another emergency account',
    changeSubmit: 'Save the emergency account',
    changed: 'The emergency account is saved.',
    willGiveBack: 'Saving this change gives everybody their passwords back.',
    used: (name, when) => `The emergency account was used: ${name}, ${when}.`,
    usedOpen: 'Look',
    mail: {
      subject: 'Parter: the emergency account was used',
      used: (name, when) => `Somebody signed in to Parter with the emergency account (${name}): ${when}.`,
      unexpected:
        'If nobody knew of it, please end the sign-ins of this account at once and name another emergency account:',
      giveBack: "If the office's sign-in server does not work, passwords are given back to everybody here:",
    },
    isKeeper:
      'This is the emergency account: it opens Parter when the sign-in server does not work. It cannot be disabled, lose its role or be linked to an office account until another is named in the settings of signing in.',
  },
  newcomersTitle: 'Waiting to be confirmed',
  newcomersLead:
    'These people have signed in with an office account, and Parter does not know who they are. Name and address are said by the sign-in server and can be changed there: please ask before you link them, best by telephone.',
  noNewcomers: 'Nobody is waiting.',
  nameless: 'Without a name',
  who: (name) => `Who is it: ${name}`,
  whoMissing: 'Please choose the person.',
  likely: 'Probably; please confirm.',
  lastSeen: (when) => `Last attempt: ${when}`,
  subject: (text) => `Known to the server as: ${text}`,
  link: 'Link',
  linkFor: (name) => `Link: ${name}`,
  turnDown: 'Turn down',
  turnDownFor: (name) => `Turn down: ${name}`,
  linked: (name) => `Linked: ${name}. From now on they sign in with the office account.`,
  turnedDown: (name) => `Turned down: ${name}.`,
  withoutAccount: 'Whoever is not on the list has no account in Parter yet: please invite them first.',
  toAccounts: 'Accounts and invitations',
  accountTitle: 'Office account',
  accountLinked: 'Signs in with the office account.',
  accountLinkClosed:
    'Linked, but it does not let anybody in now: signing in with office accounts is off, or the office has another sign-in server.',
  unlink: 'Unlink the office account',
  unlinkConfirm: (name) =>
    `${name} will be signed out on every device, and come in with the office account no more. Whoever has no password needs a new link.`,
  unlinked: 'The office account is unlinked.',
}
