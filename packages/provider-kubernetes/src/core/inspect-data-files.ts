import type { Finding, Surroundings } from '@konductor/interfaces'
import { looksSecret } from '../checks/looks-secret.ts'
import type { KubernetesUnit } from '../units.ts'
import { readDataFiles } from './data-files.ts'

/** What is wrong with the files that config maps are made from. */
export const inspectDataFiles = (
  units: readonly KubernetesUnit[],
  { root }: Pick<Surroundings, 'root'>,
): readonly Finding[] => {
  const entries = new Map(
    units.flatMap((unit) => (unit.kind === 'configMap' && unit.settings.files !== undefined ? [[unit.at, unit]] : [])),
  )
  return [...entries].flatMap(([at, { settings }]) => {
    const { data, faults } = readDataFiles(root, settings.files)
    const place = (key: string): string => `${at}.files${/^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `["${key}"]`}`
    return [
      ...faults.map(({ key, path, because }): Finding => ({
        _tag: 'DataFileNotRead',
        severity: 'problem',
        at: place(key),
        because: `${path}: ${because}`,
        fix: 'give the path of a file of the project, from the folder of Pulumi.yaml',
      })),
      ...Object.entries(data).flatMap(([key, content]): readonly Finding[] =>
        looksSecret(key, content)
          ? [
              {
                _tag: 'SecretInConfigMap',
                severity: 'warning',
                at: place(key),
                because: 'it looks like a secret, and a ConfigMap keeps none',
                fix: 'put it into a secret: kubernetes.resources.secrets',
              },
            ]
          : [],
      ),
    ]
  })
}
