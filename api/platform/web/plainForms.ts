import type { Request, RequestHandler, Response } from 'express'
import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { Refusal } from '../../../models/domain/errors.ts'
import { isOwnOrigin } from './origin.ts'

/** What pages that need no script, cookie or sign-in have in common, where they answer a form. */

/** As the page says it, which was perhaps chosen by hand. */
export const languageChosen = ({ query }: Request): Language | undefined =>
  LANGUAGES.find((each) => each === query.lang)

/**
 * Forms name the page they come from, so that a foreign one is known: under the policy of our other pages browsers name
 * none, and over plain HTTP they say nothing else.
 */
export const namedOrigins: RequestHandler = (_request, response, next) => {
  response.setHeader('Referrer-Policy', 'same-origin')
  next()
}

/** Another site must not press a button for whoever looks at it. A program names no page it comes from. */
export const ownFormsOnly =
  (publicOrigin: string | undefined): RequestHandler =>
  (request, _response, next) => {
    if (request.method === 'POST' && !isOwnOrigin(request, publicOrigin)) throw new Refusal('foreignOrigin')
    next()
  }

export function sendPage(response: Response, status: number, page: string): void {
  response.vary('Accept-Language').status(status).type('html').send(page)
}
