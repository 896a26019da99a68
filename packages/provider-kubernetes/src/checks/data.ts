import { fault, quoted, type Check, type Fault } from './check.ts'
import { looksSecret } from './looks-secret.ts'
import { isOf } from './manifest.ts'
import { at, entries, isAbsent, isHidden, text, type Place } from './place.ts'

const isKey = (key: string): boolean =>
  key.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(key) && key !== '.' && !key.startsWith('..')

const base64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Whether a text is base64, on however many lines. */
export const isBase64 = (written: string): boolean => base64.test(written.replace(/[\r\n]/g, ''))

/** Base64 as the text that is in it, whatever else there is. */
export const textIn = (written: string): string => Buffer.from(written, 'base64').toString('latin1')

const base64Faults = (map: Place): readonly Fault[] =>
  entries(map).flatMap(([, place]) => {
    const written = text(place)
    // What it is may be a secret: it is not shown.
    return written === undefined || isBase64(written)
      ? []
      : [
          fault(
            place,
            'it is not base64',
            place.path[0] === 'data' ? 'put plain text into `stringData`' : 'put plain text into `data`',
          ),
        ]
  })

/** Keys that Kubernetes wants to see in a secret of a type. */
export const keysOfType: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
}

/** Data that Kubernetes refuses. */
export const badData: Check = {
  _tag: 'BadData',
  severity: 'problem',
  means:
    'A ConfigMap or Secret has a key with other characters than letters, digits, dash, dot and underscore, binary data that is no base64, or lacks a key that its type requires',
  fix: 'correct the key; write what is plain text into `stringData` of a Secret or `data` of a ConfigMap',
  kinds: ['ConfigMap', 'Secret'],
  find: (manifest) => {
    const { root } = manifest
    const [data, binary, plain] = [at(root, 'data'), at(root, 'binaryData'), at(root, 'stringData')]
    const isSecret = isOf(manifest, ['Secret'])
    const keys = keysOfType[text(at(root, 'type')) ?? ''] ?? []
    const hidden = isHidden(data.value) || isHidden(plain.value)
    return [
      ...[data, binary, plain].flatMap((map) =>
        entries(map).flatMap(([key, place]) =>
          isKey(key) ? [] : [fault(place, `${quoted(key)} is no key: letters, digits, dash, dot and underscore`)],
        ),
      ),
      ...(isSecret
        ? base64Faults(data)
        : [
            ...base64Faults(binary),
            ...entries(binary).flatMap(([key, place]) =>
              isHidden(data.value) || isAbsent(at(data, key))
                ? []
                : [fault(place, `${quoted(key)} stands in data too`, 'keep one')],
            ),
          ]),
      ...(isSecret && !hidden
        ? keys
            .filter((key) => isAbsent(at(data, key)) && isAbsent(at(plain, key)))
            .map((key) => fault(at(data, key), `a secret of type ${text(at(root, 'type')) ?? ''} has it`, 'add it'))
        : []),
    ]
  },
}

/** Values that do not belong into a config map. */
export const secretInConfigMap: Check = {
  _tag: 'SecretInConfigMap',
  severity: 'warning',
  means:
    'A ConfigMap has a private key, a well-known token, a password in an address or a text, or a value under a key such as `password`: everybody who reads the namespace reads it',
  fix: 'put it into a Secret',
  kinds: ['ConfigMap'],
  find: ({ root }) =>
    [
      ...entries(at(root, 'data')).map(([key, place]) => ({ key, place, value: text(place) })),
      ...entries(at(root, 'binaryData')).map(([key, place]) => ({ key, place, value: textIn(text(place) ?? '') })),
    ].flatMap(({ key, place, value }) =>
      value !== undefined && looksSecret(key, value)
        ? [fault(place, 'it looks like a secret, and a ConfigMap keeps none')]
        : [],
    ),
}
