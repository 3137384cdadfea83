import type { OwnPasswordTexts } from '../pl/ownPassword.ts'

export const ownPassword: OwnPasswordTexts = {
  title: 'Password',
  lead: 'After a change you have to sign in anew on your other devices. On this one you stay.',
  current: 'Current password',
  next: 'New password (at least 8 characters)',
  nextHint: 'Best a few words that do not belong together, without the name of the office and your own.',
  submit: 'Change the password',
  done: 'The password was changed.',
  missingCurrent: 'Please type the current password.',
  missingNext: 'The new password needs at least 8 characters.',
  wrongCurrent: 'That is not the current password. Nothing was changed.',
  unknownResult:
    'The server did not answer, so it is not known whether the password was changed. Please try once more: if the current password turns out to be wrong, the new one works already.',
}
