import { list, named, shapes, text, type TypeOf } from '@konductor/core/config'

const strings = ['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike']
const orders = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals']
const arns = ['Equals', 'NotEquals', 'Like', 'NotLike']

/** How values are compared, in the words of IAM. */
const operators: readonly string[] = [
  ...strings.map((test) => `String${test}`),
  ...orders.map((test) => `Numeric${test}`),
  ...orders.map((test) => `Date${test}`),
  ...arns.map((test) => `Arn${test}`),
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
]

const word = text({ empty: true })

/** Conditions of a statement: operator → key → value or values. */
export const Condition = named(
  named(shapes({ text: word, list: list(word, { min: 1 }) }), {
    pattern: '^[A-Za-z0-9.-]+(/[^\\s]+)?:[^\\s]+$',
    expected: 'a key with what it belongs to before a colon, such as aws:SourceIp',
    known: [],
  }),
  {
    pattern: `^((ForAllValues:|ForAnyValue:)?(${operators.join('|')})(IfExists)?|Null)$`,
    expected: 'an operator of IAM, such as StringEquals, with ForAnyValue: before or IfExists behind it',
    known: [...operators, 'Null'],
  },
)
export type Condition = TypeOf<typeof Condition>
