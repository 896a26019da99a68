import type { CheckOptions, WrittenFile, WrittenSetting, WrittenSettings } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { isData } from './sorted-settings.ts'

const section = 'kubernetes'

const mapOf = ({ settings }: WrittenFile): WrittenSetting | undefined =>
  settings.find(({ path, map }) => map && path.length === 1 && path[0] === section)

/** Whether a file names its one cluster in the section itself, as only the first stacks do. */
const namesItsCluster = (file: WrittenFile): boolean => {
  const top = mapOf(file)
  return (
    top !== undefined &&
    file.settings.some(
      ({ path, written }) =>
        path.slice(0, 3).join('.') === `${section}.providers.default` && written.length === top.written.length + 1,
    )
  )
}

/**
 * The settings with `kubernetes.enabled: true` where the first stacks, which used the section without that, name their
 * cluster; nothing, where they do not.
 */
export const withOlderSwitch = (written: WrittenSettings): WrittenSettings | undefined => {
  const index = written.files.findLastIndex(namesItsCluster)
  const file = written.files[index]
  const top = file && mapOf(file)
  if (file === undefined || top === undefined) return undefined
  const said: WrittenSetting = {
    path: [section, 'enabled'],
    written: [...top.written, 'enabled'],
    value: true,
    map: false,
    secret: false,
  }
  const settings = file.settings.flatMap((each) => (each === top ? [each, said] : [each]))
  return { ...written, files: written.files.with(index, { ...file, settings }) }
}

/** What a run would be told if the stack said it. */
export const withSwitch = (options: CheckOptions, project: string): CheckOptions => {
  const key = `${project}:${section}`
  const there: unknown = JSON.parse(options.values[key] ?? '{}')
  const value = { ...(isData(there) ? there : {}), enabled: true }
  return { ...options, values: { ...options.values, [key]: JSON.stringify(value) } }
}

/** That it was added, and what it means. */
export const switchAdded: Finding = {
  _tag: 'EnabledAdded',
  at: `${section}.enabled`,
  because: 'the section does not say whether it is enabled; the stacks that it was written for used it without that',
  fix: 'nothing, if the cluster is to be used; otherwise write enabled: false',
  severity: 'warning',
}
