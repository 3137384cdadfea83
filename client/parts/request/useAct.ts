import { useState } from 'preact/hooks'
import type { Move } from '../../../models/domain/lifecycle.ts'
import type { OrderFields } from '../../../models/domain/request/orders.ts'
import { announce } from '../../state/announcer.ts'
import { requestOf } from '../../state/board.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { move } from '../../state/moves.ts'

export interface Acting {
  /** True when it was done; false when it was refused or nobody answered, and `fault` says why. */
  readonly act: <M extends Move>(name: M, fields: OrderFields[M]) => Promise<boolean>
  readonly fault: string | undefined
}

/** What the board's own voice says anyway, whoever did it. */
const SAID_BY_BOARD: readonly Move[] = ['accept', 'arrive', 'takeOver', 'finish', 'left', 'passOn']

/** Orders a move of one request, says that it was done, and keeps the reason if it was refused. */
export function useAct(requestId: string): Acting {
  const [fault, setFault] = useState<string>()
  const act: Acting['act'] = async (name, fields) => {
    setFault(undefined)
    try {
      await move(requestId, name, fields)
      const code = requestOf(requestId)?.code
      const sentence = code === undefined ? undefined : doneText(code, name, fields)
      if (sentence !== undefined) announce(sentence)
      return true
    } catch (error) {
      setFault(explain(error))
      return false
    }
  }
  return { act, fault }
}

function doneText(code: string, name: Move, fields: OrderFields[Move]): string | undefined {
  const { board, history } = texts.value
  if ('here' in fields) return fields.here ? undefined : board.notHereAnnounced(code)
  return SAID_BY_BOARD.includes(name) ? undefined : `${code}: ${history[name]}`
}
