import { choice, closed, count, list, optional, required, text, type TypeOf } from '@konductor/core/config'

const texts = (expected: string) => list(text({ expected }), { min: 1 })

/** Which pages of other sites may read and write the objects from a browser. */
export const CorsRule = closed({
  id: optional(text({ expected: 'at most 255 characters', pattern: /^.{1,255}$/ }), 'Name of the rule.'),
  allowedOrigins: required(
    list(
      text({ expected: 'an origin such as https://www.example.com, or "*"', pattern: /^(\*|https?:\/\/[^\s/]+)$/ }),
      {
        min: 1,
      },
    ),
    'Sites whose pages may.',
    { example: ['https://www.example.com'] },
  ),
  allowedMethods: required(list(choice('GET', 'PUT', 'POST', 'DELETE', 'HEAD'), { min: 1 }), 'What they may do.', {
    example: ['GET'],
  }),
  allowedHeaders: optional(texts('the name of a header'), 'Headers that they may send.'),
  exposeHeaders: optional(texts('the name of a header'), 'Headers of the answer that they may read.'),
  maxAgeSeconds: optional(count({ min: 0, max: 86_400 }), 'How long a browser remembers the answer.'),
})
export type CorsRule = TypeOf<typeof CorsRule>
