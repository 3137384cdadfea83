import type { AdviceTexts } from '../pl/advice.ts'

export const advice: AdviceTexts = {
  noStairs: {
    help: 'The whole conversation on the ground floor, without steps or thresholds.',
    bring: 'all files and forms at once, so that nobody has to go up again',
  },
  wheelchair: {
    help: 'Room at the table without a chair; talk sitting down. Touch the wheelchair only if allowed.',
    bring: 'a clipboard to write on',
  },
  seat: { help: 'Offer a chair with a back before you begin to talk.' },
  quietPlace: { help: 'Talk away from the queue and the printer.' },
  inWriting: { help: 'Write short sentences and leave time to answer.', bring: 'paper and a thick pen' },
  signLanguage: {
    help: 'Speak to the client, not to the interpreter. Keep eye contact.',
    bring: 'access to an online sign language interpreter',
  },
  deafblindGuide: { help: 'Talk through the guide; ask the client, not the guide.', bring: 'forms in large print' },
  inductionLoop: {
    help: 'Turn on the loop and speak towards the microphone.',
    bring: 'the portable loop if there is none',
  },
  largePrint: { help: 'Show letters in large print, in good light.', bring: 'forms in large print' },
  readAloud: {
    help: 'Read the whole letter and show where to sign.',
    bring: 'the letter to be read, and a signature guide',
  },
  speakClearly: { help: 'Face the client, speak clearly, do not shout.', bring: 'paper for numbers and dates' },
  plainLanguage: {
    help: 'Short sentences, one thing at a time. Ask the client to say it in their own words.',
    bring: 'a list of steps on one sheet',
  },
  formHelp: { help: 'Fill in the form together, asking about every field.', bring: 'the forms for this matter' },
  moreTime: { help: 'Do not hurry and do not finish sentences for the client.' },
  guide: { help: 'Offer your arm, walk half a step ahead, announce thresholds.' },
  companion: { help: 'Speak to the client; the companion stays if the client wishes.' },
  assistanceDog: { help: 'The dog goes everywhere with the client. Do not pet or call it.' },
  withChild: { help: 'Leave room for the pushchair, allow a break.', bring: 'paper and crayons' },
  wayOut: { help: 'Walk the client to the exit, or tick it when you end the visit.' },
}
