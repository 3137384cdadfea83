import type { OtherWaysTexts } from '../pl/otherWays.ts'

export const otherWays: OtherWaysTexts = {
  title: 'Or in another way',
  sample: 'Try the sample office',
  sampleLead: 'An invented office, reached from this computer alone. This new office stays untouched in its folder.',
  sampleStart: 'Open the sample office',
  backup: 'Restore a backup',
  backupLead: 'The backup is checked as a whole first. If anything is wrong with it, this new office stays as it is.',
  file: 'Backup file',
  fileHint: (megabytes) => `At most ${megabytes} MB; a larger one is restored at the server by npm run restore.`,
  noFile: 'Please choose the backup file.',
  backupStart: 'Restore this file',
  atServer: {
    sample: 'At the server, stop Parter (Ctrl+C) and run, without DATA_DIR and MONGODB_URI:',
    backup: 'At the server, stop Parter (Ctrl+C) and run:',
  },
  commands: { sample: 'npm run sample', backup: 'npm run restore -- FILE --force' },
  sampleBack: 'Back to an office of your own: npm run office:new.',
  backupBack:
    'The command shows its progress and ends with a sentence that says how much was restored. Then npm start.',
  onTheWay: { sample: 'Opening the sample office', backup: 'Restoring the backup' },
  phases: {
    receiving: 'Sending the file to the server…',
    checking: 'Checking that the backup is whole…',
    copying: 'The backup is good. Reading it in…',
    opening: 'Opening the office. This takes a few seconds; the page comes back by itself.',
  },
  progress: 'Progress',
  copied: (copied, of) => `${copied} of ${of}`,
  stay: 'Loading the page again breaks nothing off. Only closing it before the file has arrived does.',
  done: { sample: 'The sample office is open', backup: 'The office is restored' },
  sampleDone: 'Its people stand on the sign-in page; the password of each is “parter”.',
  backupDone: (office, when, documents) =>
    `${office}, backup of ${when}, ${documents} documents. Please sign in with an account that was in the backup.`,
  signIn: 'Go to the sign-in page',
  failed: { sample: 'The sample office could not be opened', backup: 'The backup could not be restored' },
  asBefore: 'The new office is as it was: try again, or make the account.',
  faults: {
    interrupted:
      'The file did not arrive whole within half a minute. On a slow network: npm run restore at the server.',
    tooLarge: 'The file is too large for this page. At the server, npm run restore restores it.',
    notWhole: 'This is no whole backup of Parter: the file is another one, cut short, damaged, or of a newer version.',
    sample: 'This is a backup of the sample office, which is opened without one.',
    noRoom: 'There is no room left on the disk of the server.',
    claimed: 'Somebody has become the first administrator meanwhile, so nothing was replaced.',
    other: 'What has happened is written in the server’s window.',
  },
  unanswered:
    'The server has not answered for a minute. What has happened is written in its window; npm start starts it again.',
  unknown:
    'The server was started anew meanwhile and does not know what has become of it. The present link is in its window.',
}
