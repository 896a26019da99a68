import type { Path } from '@konductor/host'
import type { AnyModule } from '@konductor/interfaces'

/** Finds what the docs of a section show as an example of the setting at a path of it; nothing where they show none. */
export const exampleAt = ({ config }: Pick<AnyModule, 'config'>): ((path: Path) => unknown) => {
  const shown = config.docs().flatMap(({ path, example }) => (example === undefined ? [] : [{ path, example }]))
  const settings = shown.map(({ path, example }) => ({ steps: path.split('.'), example }))
  return (path) => {
    const written = path.map(String)
    const named = config.canonicalPath?.(written) ?? written
    const setting = settings.find(
      ({ steps }) =>
        steps.length === named.length && steps.every((step, index) => step === '*' || step === named[index]),
    )
    return setting === undefined ? undefined : JSON.parse(setting.example)
  }
}
