import { closed, defaulted, group, optional, required } from '../config/codec/closed.ts'
import { dictionary } from '../config/codec/collections.ts'
import { Codec, fail, type Fault, type TypeOf } from '../config/codec/codec.ts'
import { choice, text } from '../config/codec/scalars.ts'
import * as E from 'fp-ts/lib/Either.js'
import { bundledVersions } from './bundled.ts'
import { componentName } from './component-name.ts'
import { versionFault, versionForm } from './version-fault.ts'

const written = text({ expected: 'a version in quotes, such as "v1.21.2"', pattern: versionForm })

/** A version of a component: text, and never `latest`. */
export const componentVersion = (): Codec<string> =>
  new Codec(written.spec, (value, context) => {
    const decoded = written.validate(value, context)
    if (E.isLeft(decoded)) return decoded
    const fault = versionFault(decoded.right)
    return fault === undefined ? decoded : fail(value, context, fault)
  })

const credentials = /^[a-z][a-z0-9+.-]*:\/\/[^/]*@/i

const SourceCodec = closed(
  {
    url: required(
      text({
        expected: 'the URL of a file, https://…',
        pattern: /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])\S+$/,
      }),
      'Address of a file of versions.',
      { example: 'https://versions.example.com/2026-11.json' },
    ),
    sha256: required(
      text({ expected: 'the SHA-256 of the file, 64 hexadecimal digits', pattern: /^[0-9a-f]{64}$/ }),
      'SHA-256 of the file, as `sha256sum` prints it: another file is not used.',
      { example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    ),
  },
  ({ url }): readonly Fault[] =>
    credentials.test(url)
      ? [
          {
            _tag: 'CredentialsInUrl',
            because: 'the URL holds credentials, and what stands here is written to state',
            fix: 'write the URL without user and password',
            below: ['url'],
          },
        ]
      : [],
)

const spelledTwice = (components: Readonly<Record<string, string>>): readonly Fault[] => {
  const seen = new Map<string, string>()
  return Object.keys(components).flatMap((key): readonly Fault[] => {
    const name = componentName(key)
    const other = seen.get(name)
    if (other === undefined) {
      seen.set(name, key)
      return []
    }
    return [
      {
        _tag: 'TwoSpellings',
        because: 'the same component is written twice',
        fix: `${JSON.stringify(other)} and ${JSON.stringify(key)} are the same component; keep ${JSON.stringify(name)}`,
        below: ['components', key],
      },
    ]
  })
}

/** The `versions` section: which version of each Kubernetes component is used. */
export const VersionsCodec = closed(
  {
    components: group(
      dictionary(componentVersion()),
      `Versions by component, before any file. Known are ${Object.keys(bundledVersions).join(', ')}.`,
      { example: { 'cert-manager': 'v1.21.2' } },
    ),
    source: optional(
      SourceCodec,
      'A file of versions elsewhere; `konductor versions fetch` gets it, and no run ever does.',
    ),
    file: optional(
      text({ expected: 'the path of a file from the folder of Pulumi.yaml' }),
      'A file of versions, in JSON, beside those that are read by their names.',
      { example: 'config/versions.json' },
    ),
    channel: defaulted(
      choice('stable', 'lts', 'edge', 'latest'),
      'stable',
      'Which file of the project comes before the bundled versions: `versions/<channel>.json`.',
    ),
  },
  ({ components }) => spelledTwice(components),
)

/** What {@link VersionsCodec} decodes to. */
export type VersionsSettings = TypeOf<typeof VersionsCodec>
