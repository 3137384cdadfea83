import { z } from 'zod'
import type { RefusalCode } from '../../models/domain/errors.ts'
import { textsFor } from '../../models/texts/texts.ts'
import { ProblemV1 } from '../../models/wire/apiV1.ts'
import { IdempotencyKey } from '../../models/wire/orders.ts'
import { STATUS_OF } from '../platform/web/refusals.ts'
import { COMMON_REFUSALS, OPERATIONS, type Operation, type OperationName } from './operations.ts'

/** Developers of all countries read it. */
const LANGUAGE = 'en'

type Json = Readonly<Record<string, unknown>>

/** OpenAPI 3.1, made of the schemas by which the server itself reads and writes. */
export function openApi(): Json {
  const { api } = textsFor(LANGUAGE)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, operation] of Object.entries(OPERATIONS) as [OperationName, Operation][])
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(name, operation) }
  return {
    openapi: '3.1.0',
    info: { title: 'Parter', version: '1', description: `${api.page.lead} ${api.page.limits}` },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: api.page.token } },
      schemas: { Problem: schemaOf(ProblemV1, 'output') },
    },
    paths,
  }
}

function described(name: OperationName, { scope, query, body, answer, status, isOrder, refusals }: Operation): Json {
  const { page, scopes } = textsFor(LANGUAGE).api
  const parameters = [...(query ? parametersOf(query) : []), ...(isOrder ? [KEY] : [])]
  return {
    operationId: name,
    summary: page.summaries[name],
    description: scope === undefined ? page.anyToken : page.needs(scopes[scope]),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    responses: {
      [status]: { description: page.answer(status), headers: HEADERS, content: json(schemaOf(answer, 'output')) },
      ...Object.fromEntries(byStatus([...COMMON_REFUSALS, ...refusals]).map(([each, codes]) => [each, problem(codes)])),
    },
  }
}

/** A status with everything that it may mean. */
export function byStatus(codes: readonly RefusalCode[]): readonly (readonly [number, readonly RefusalCode[]])[] {
  const statuses = [...new Set(codes.map((code) => STATUS_OF[code]))].toSorted((a, b) => a - b)
  return statuses.map((status) => [status, codes.filter((code) => STATUS_OF[code] === status)])
}

const problem = (codes: readonly RefusalCode[]): Json => ({
  description: codes.map((code) => `${code}: ${textsFor(LANGUAGE).errors[code]}`).join(' '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const json = (schema: Json): Json => ({ 'application/json': { schema } })

export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return written
}

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'header'
  readonly required: boolean
  readonly schema: Json
}

export function parametersOf(query: z.ZodType): readonly Parameter[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    readonly properties?: Readonly<Record<string, Json>>
    readonly required?: readonly string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: schemaOf(IdempotencyKey, 'input'),
}

const HEADERS: Json = {
  RateLimit: { description: 'What is left, and in how many seconds all of it is back.', schema: { type: 'string' } },
  'RateLimit-Policy': { description: 'How much there is at once, and in what time.', schema: { type: 'string' } },
}
