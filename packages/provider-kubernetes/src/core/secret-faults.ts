import { isSealed, plainText, type Fault, type Secret } from '@konductor/core/config'
import { isBase64, keysOfType } from '../checks/data.ts'
import { loginsKey, typeOf, type SecretType } from './secret-types.ts'

type Secrets = Readonly<Record<string, Secret>>

interface Written {
  readonly type?: SecretType
  readonly data?: Secrets
  readonly binaryData?: Secrets
  readonly registries?: Readonly<Record<string, unknown>>
}

const most = 1_048_576

/** What does not fit together in a secret. Looks at values, and never repeats one. */
export const secretFaults = (written: Written): readonly Fault[] => {
  const { data = {}, binaryData = {}, registries } = written
  const type = typeOf(written.type, registries)
  const has = (key: string): boolean => Object.hasOwn(data, key) || Object.hasOwn(binaryData, key)
  const bad = (because: string, fix: string, below: Fault['below']): Fault => ({
    _tag: 'BadData',
    because,
    fix,
    ...(below === undefined ? {} : { below }),
  })
  return [
    ...loginFaults(written, type, has),
    ...Object.keys(binaryData)
      .filter((key) => Object.hasOwn(data, key))
      .map((key) => ({
        _tag: 'Contradiction',
        because: `${key} stands in data too`,
        fix: 'keep one',
        below: ['binaryData', key],
      })),
    ...(registries === undefined ? (keysOfType[type] ?? []) : [])
      .filter((key) => !has(key))
      .map((key) => bad(`a secret of type ${type} has the key ${key}`, `add ${key} to data`, ['data'])),
    ...(type === 'kubernetes.io/basic-auth' && !has('username') && !has('password')
      ? [bad(`a secret of type ${type} has the key username or password`, 'add them to data', ['data'])]
      : []),
    ...Object.entries(binaryData).flatMap(([key, value]) =>
      isSealed(value) || isBase64(plainText(value))
        ? []
        : [bad('what stands there is not base64', 'put plain text into data', ['binaryData', key])],
    ),
    ...pemFaults(data, type).map((key) =>
      bad(
        `expected ${key === 'tls.crt' ? 'a certificate' : 'a private key'} as PEM; what stands there is none`,
        'give the whole file, from -----BEGIN to -----END',
        ['data', key],
      ),
    ),
    ...sizeFaults([...Object.values(data), ...Object.values(binaryData)]),
  ]
}

const loginFaults = (
  { type, registries }: Written,
  meant: SecretType,
  has: (key: string) => boolean,
): readonly Fault[] => {
  if (registries === undefined) return []
  return [
    ...(type === undefined || meant === 'kubernetes.io/dockerconfigjson'
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: `logins of registries make a secret of type kubernetes.io/dockerconfigjson, not ${type}`,
            fix: 'take type out',
            below: ['type'],
          },
        ]),
    ...(has(loginsKey)
      ? [
          {
            _tag: 'Contradiction',
            because: `registries are written into ${loginsKey}, which stands in the data too`,
            fix: 'keep one',
            below: ['registries'],
          },
        ]
      : []),
  ]
}

const pem: Readonly<Record<string, RegExp>> = {
  'tls.crt': /-----BEGIN CERTIFICATE-----/,
  'tls.key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
}

const pemFaults = (data: Secrets, type: SecretType): readonly string[] =>
  type === 'kubernetes.io/tls'
    ? Object.entries(pem).flatMap(([key, form]) => {
        const value = data[key]
        return value === undefined || isSealed(value) || form.test(plainText(value)) ? [] : [key]
      })
    : []

const sizeFaults = (values: readonly Secret[]): readonly Fault[] => {
  const size = values.reduce((sum, value) => sum + Buffer.byteLength(plainText(value)), 0)
  return size <= most
    ? []
    : [
        {
          _tag: 'ObjectTooLarge',
          because: `it has ${size} bytes; Kubernetes takes 1 MiB`,
          fix: 'split it, or keep what is large elsewhere',
          below: ['data'],
        },
      ]
}
