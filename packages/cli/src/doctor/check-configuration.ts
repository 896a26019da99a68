import type { Finding } from '@konductor/interfaces'
import { countOf } from '../text/count-of.ts'
import { checked, type CheckItem } from './check-item.ts'

const ofSpellings = new Set(['SameKeyTwice', 'TwoSources', 'WrittenTwice', 'FromPulumiNamespace', 'WrongNamespace'])
const ofSecrets = new Set([
  'PlainSecret',
  'SecretInPlainSetting',
  'SecureInLayer',
  'SecretNotOpened',
  'WrongPassphrase',
])
const ofLayers = new Set(['LayerNotFound', 'LayerNotAMap'])
const ofTyping = new Set(['UnquotedString', 'WrongType'])

const among = (name: string, well: string, found: readonly Finding[]): CheckItem =>
  checked('configuration', name, found.length === 0 ? well : countOf(found.length, 'finding'), found)

/**
 * What a check of the configuration found, in short: `konductor validate` says all of it.
 *
 * @param validate The command that does.
 */
export const checkConfiguration = (findings: readonly Finding[], validate: string): readonly CheckItem[] => {
  const having = (tags: ReadonlySet<string>): readonly Finding[] => findings.filter(({ _tag }) => tags.has(_tag))
  const problems = findings.filter(({ severity }) => severity === 'problem').length
  const warnings = findings.length - problems
  const counts = [
    ...(problems === 0 ? [] : [countOf(problems, 'problem')]),
    ...(warnings === 0 ? [] : [countOf(warnings, 'warning')]),
  ].join(', ')
  return [
    checked('configuration', 'settings', counts === '' ? 'valid' : counts, [
      findings.length > 0 && {
        _tag: 'NotAllWell',
        severity: problems > 0 ? 'problem' : 'warning',
        at: 'configuration',
        because: `a check of the configuration finds ${counts}`,
        fix: `${validate} shows each with its place and fix`,
      },
    ]),
    among('spellings', 'one for each key', having(ofSpellings)),
    among('secrets', 'none in plain text', having(ofSecrets)),
    among('layers', 'each can be read', having(ofLayers)),
    ...(having(ofTyping).length === 0
      ? []
      : [
          checked('configuration', 'types', 'of values', [
            {
              _tag: 'TypeOfConfigSet',
              severity: 'warning',
              at: 'pulumi config set',
              because:
                '`pulumi config set --path` writes what looks like a number or a boolean as one: an account id, a version',
              fix: 'pulumi config set --path --type string <key> <value> writes text',
            },
          ]),
        ]),
  ]
}
