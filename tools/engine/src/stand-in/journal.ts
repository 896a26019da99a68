import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** One call that changed something, as the plugin saw it. */
export interface Entry {
  readonly call: 'create' | 'update' | 'delete' | 'read'
  readonly urn: string
  readonly properties?: Readonly<Record<string, unknown>>
}

/** The variable that says which file the plugins write their calls to. */
export const JOURNAL = 'KONDUCTOR_STAND_IN_JOURNAL'

/** Plugins are one process for each provider, so every entry is one appended line. */
export const record = (entry: Entry): void => {
  const file = process.env[JOURNAL]
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`)
}

/** The calls so far, in order. */
export const readJournal = (file: string): readonly Entry[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Entry => JSON.parse(line))
    : []
