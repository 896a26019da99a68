/** A problem's `at`, taken apart. */
export interface Where {
  /** The file, where one is named. */
  readonly file?: string
  readonly line: number
  readonly column: number
  /** What stands beside the place: the path in configuration. */
  readonly path: string
}

const behind = /^(.*) \(([^()]+):(\d+):(\d+)\)$/s
const alone = /^(\S[^:]*):(\d+):(\d+)$/
const fileOnly = /^[^\s()]+\.(?:ya?ml|json)$/

/** Takes `aws.region (config/dev.yaml:12:15)`, `config/dev.yaml:12:15` or a path alone apart. */
export const placeOf = (at: string): Where => {
  const [, path = '', file = '', line, column] = behind.exec(at) ?? []
  if (file !== '') return { file, line: Number(line), column: Number(column), path }
  const [, only = '', onlyLine, onlyColumn] = alone.exec(at) ?? []
  if (only !== '') return { file: only, line: Number(onlyLine), column: Number(onlyColumn), path: '' }
  return fileOnly.test(at) ? { file: at, line: 0, column: 0, path: '' } : { line: 0, column: 0, path: at }
}
