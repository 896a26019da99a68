import { choice, closed, optional, required, text, type Fault, type TypeOf } from '@konductor/core/config'

const objectKey = () => text({ expected: 'the key of an object', pattern: /^[^/].*$/ })

/** A website that S3 serves by itself, to everybody and without TLS. */
export const Website = closed(
  {
    indexDocument: optional(
      text({ expected: 'the name of a document, without a slash', pattern: /^[^/]+$/ }),
      'What is served for the name of a folder.',
      { example: 'index.html' },
    ),
    errorDocument: optional(objectKey(), 'What is served where there is no such object.', { example: 'error.html' }),
    redirectAllRequestsTo: optional(
      closed({
        hostName: required(text({ expected: 'the name of a host', pattern: /^[a-z0-9.-]+$/ }), 'Where to.', {
          example: 'www.example.com',
        }),
        protocol: optional(choice('https', 'http'), 'How (default https).'),
      }),
      'Sends every request elsewhere; nothing is read then.',
    ),
  },
  ({ indexDocument, errorDocument, redirectAllRequestsTo }): readonly Fault[] => {
    const serves = indexDocument !== undefined || errorDocument !== undefined
    if (redirectAllRequestsTo !== undefined && serves)
      return [
        {
          _tag: 'Contradiction',
          because: 'a website that sends every request elsewhere serves nothing',
          fix: 'take out redirectAllRequestsTo, or the documents',
          below: ['redirectAllRequestsTo'],
        },
      ]
    return redirectAllRequestsTo === undefined && indexDocument === undefined
      ? [{ _tag: 'Missing', because: 'S3 wants an index document for a website', fix: 'add indexDocument: index.html' }]
      : []
  },
)
export type Website = TypeOf<typeof Website>

/** Whether everybody reads the objects: not where requests are only sent elsewhere. */
export const servesObjects = (website: Website | undefined): boolean =>
  website !== undefined && website.redirectAllRequestsTo === undefined
