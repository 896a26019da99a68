import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const executable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The `pulumi` command on PATH. */
export const findPulumi = (path = process.env['PATH'] ?? ''): string | undefined => {
  const names = process.platform === 'win32' ? ['pulumi.exe', 'pulumi.cmd'] : ['pulumi']
  return path
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))))
    .find(executable)
}
