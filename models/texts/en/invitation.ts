import type { InvitationTexts } from '../pl/invitation.ts'

/** The page behind a one-time link, and the mail that brings it. */
export const invitation: InvitationTexts = {
  titles: { invite: 'Welcome to Parter', reset: 'A new password for Parter' },
  title: 'One-time link',
  byCode: 'Come in with the code from your slip',
  loading: 'Checking the link…',
  whose: (name) => `This link is for: ${name}.`,
  whatFor: {
    invite:
      'Parter calls employees down to a client who cannot climb stairs. Please choose a password: from then on you can sign in.',
    reset: 'Please choose a new password. The old one works until then; afterwards you sign in again on every device.',
  },
  notMe: 'Not your name? Please type nothing, and give the link back to the administrator.',
  code: 'Code from the slip',
  codeHint: 'Three groups of four. Capitals and hyphens do not matter.',
  codeMissing: 'The code has 12 letters and figures.',
  next: 'Next',
  login: 'Login',
  loginHint: 'You sign in with it and the password. It is worth remembering.',
  password: 'Password (at least 8 characters)',
  passwordHint: 'Best a few words that have nothing to do with each other, without the office’s name or your own.',
  unknownResult: 'The server did not answer: the password may or may not be saved. Please press once more.',
  missing: 'The password has at least 8 characters.',
  submit: { invite: 'Save the password and begin', reset: 'Save the new password' },
  until: (when) => `The link works once, until ${when}.`,
  welcome: (name) => `Signed in: ${name}.`,
  refused: {
    notFound: 'Parter does not know this link. It may have been replaced by a newer one, or copied with a mistake.',
    linkUsed: 'This link has been used: it works once. If the password is chosen already, simply sign in.',
    linkExpired: 'This link is no longer valid.',
  },
  whomToAsk: 'Please ask the administrator of Parter in your office for a new link.',
  toSignIn: 'Go to the sign-in page',
  mail: {
    subject: { invite: 'Parter: invitation', reset: 'Parter: new password' },
    lead: {
      invite: (office) =>
        `${office} uses Parter, which calls employees to clients on the ground floor. At this link you can choose a password:`,
      reset: (office) => `${office}: at this link you can choose a new password for Parter.`,
    },
    login: (login) => `Login: ${login}`,
    until: (when) => `The link works once, until ${when}. Nobody else should be given it.`,
    notYou: 'If this message reached you by mistake, please delete it and tell the administrator of Parter.',
  },
}
