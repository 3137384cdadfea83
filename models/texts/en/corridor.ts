import type { CorridorTexts } from '../pl/corridor.ts'

export const corridor: CorridorTexts = {
  title: 'Corridor screen',
  idle: 'Nobody is being called now.',
  call: 'Call',
  calls: (n) => `Calls: ${n}`,
  lead: 'Please knock and say that there is a call from downstairs.',
  room: (room) => `Room ${room}`,
  alert: (code, room) => `Call ${code}, room ${room}.`,
  done: (code) => `${code}: nobody needs to be found any more.`,
  silence: 'Silence for a minute',
  silenced: (time) => `Silenced for ${time} more. The call goes on.`,

  soundOffBody: 'This screen will not ring until somebody presses the button.',
  soundAgain: 'The screen has started anew. Sound must be turned on once more: without it nothing rings here.',
  soundMissing: 'This device makes no sound: a call will only be shown.',

  lostBody: 'Nothing rings here now. The connection comes back by itself; calls still reach the employees’ computers.',
  stale: 'What is shown below may be out of date.',
  sick: 'Parter works only in part: calls may not arrive.',
}
