import { audioNowS, audioState } from './audio.ts'
import { playAt } from './playing.ts'
import { AHEAD_S, REPEAT_S, repetitionsUntil } from './repetitions.ts'
import type { Sounding } from './synth.ts'
import type { ToneName } from './tones.ts'

/** The series that sounds now: repetitions on the audio clock, counted from its beginning. */
interface Series {
  readonly tone: ToneName
  readonly startS: number
  /** Repetitions that sounded before this series began: loudness goes on from there. */
  readonly already: number
  next: number
  readonly soundings: Sounding[]
}

let series: Series | undefined

/**
 * Rings until `quiet`. Several minutes of repetitions are put on the audio clock at once, because the timers of a
 * hidden tab sleep; call it again (any event of the socket will do) and the series is carried on, never doubled.
 * `anew`: somebody is called again, so the next repetition is now rather than in some seconds.
 */
export function ring(tone: ToneName, anew: boolean): void {
  if (audioState.value !== 'running') {
    series = undefined
    return
  }
  if (!series || anew || series.tone !== tone) begin(tone)
  if (series) scheduleAhead(series)
}

export function quiet(): void {
  if (series) stop(series)
  series = undefined
}

function begin(tone: ToneName): void {
  const already = series ? soundedBy(series, audioNowS()) : 0
  if (series) stop(series)
  series = { tone, startS: audioNowS() + 0.05, already, next: 0, soundings: [] }
}

function scheduleAhead(ringing: Series): void {
  const nowS = audioNowS()
  // What should have sounded while the audio clock stood still is left out: nobody needs ten calls in one breath.
  const firstPossible = Math.ceil((nowS - ringing.startS) / REPEAT_S)
  const first = Math.max(ringing.next, firstPossible)
  const repetitions = repetitionsUntil(nowS + AHEAD_S - ringing.startS, first, ringing.already)
  for (const { atS, loudness } of repetitions) {
    const sounding = playAt(ringing.tone, { startS: ringing.startS + atS, loudness })
    if (sounding) ringing.soundings.push(sounding)
  }
  ringing.next = first + repetitions.length
}

const soundedBy = (ringing: Series, nowS: number): number =>
  ringing.already + Math.max(0, Math.floor((nowS - ringing.startS) / REPEAT_S) + 1)

function stop(ringing: Series): void {
  const nowS = audioNowS()
  for (const sounding of ringing.soundings) if (sounding.endsAtS > nowS) sounding.stop()
}
