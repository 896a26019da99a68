import type { Surroundings } from '@konductor/interfaces'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** Whether a program can be started: by its path, or from a folder of PATH. */
export const isOnPath = (command: string, env: Surroundings['env']): boolean =>
  // A relative path starts from the kubeconfig's folder, which is not known for each source.
  command.includes('/') || command.includes('\\')
    ? !isAbsolute(command) || existsSync(command)
    : (env['PATH'] ?? '')
        .split(delimiter)
        .filter((folder) => folder !== '')
        .some((folder) => ['', '.exe', '.cmd'].some((ending) => existsSync(join(folder, command + ending))))
