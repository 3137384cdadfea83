import fc from 'fast-check'
import { decodeDocument, encodeDocument, type StoredDocument } from '../../models/store/embedded/codec.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'ż', '"', '\\', '\n', '\0', '\x01', '\ud83d', '\ude00', '\u2028') })
const name = fc.stringMatching(/^[a-z0-9_-]{1,5}$/).filter((each) => each !== '_id')
const scalar = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
  ),
}))

test('whatever is kept is written as the JSON that SQLite reads, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(name, tree, { maxKeys: 6, noNullPrototype: true }), (fields) => {
      const row = encodeDocument({ _id: 'r', ...fields } as StoredDocument, ':r')
      expect(JSON.stringify(JSON.parse(row[1]))).toBe(row[1])
      expect(decodeDocument(row, 'requests')).toEqual({ _id: 'r', ...fields })
    }),
    { numRuns: 500 },
  )
})

test('what cannot be kept is refused with the place where it stands', () => {
  const document = { _id: 'r', pages: [{ rungAt: Number.NaN }] }
  expect(() => encodeDocument(document, ':r')).toThrow('cannot keep NaN (field "pages.rungAt")')
  expect(() => encodeDocument({ _id: 'r', a: { $set: 1 } }, ':r')).toThrow('a field of this name (field "a.$set")')
})
