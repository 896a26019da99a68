import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DoctorReport } from '../doctor/doctor-report.ts'
import { folderWith, runInProcess } from './run-in-process.ts'

/** Writes files into a folder. */
export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** The programs of a machine on which all is well. */
export const programs: Readonly<Record<string, string>> = {
  node: 'echo v24.1.0',
  pulumi: 'echo v3.270.0',
  'pulumi-language-nodejs': 'exit 0',
  git: 'case "$1" in --version) echo git version 2.50.0;; rev-parse) echo /repository;; *) exit 1;; esac',
}

/** A PATH with nothing but these programs, each the body of a shell script. */
export const pathWith = (scripts: Readonly<Record<string, string>>): string => {
  const folder = folderWith({ 'in-use': '' })
  for (const [name, body] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

/** A report, and the exit code. */
export interface Examined extends DoctorReport {
  readonly code: number
  readonly text: string
}

/** Runs `konductor doctor --json` in a folder, with an environment that only has what is given. */
export const examine = async (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Examined> => {
  const { code, stdout } = await runInProcess(
    ['doctor', ...args, '--json'],
    {},
    { env: { PATH: pathWith(programs), ...env }, signal },
  )
  const report: DoctorReport = JSON.parse(stdout)
  return { ...report, code, text: stdout }
}

/** The tags of what a check with this name found. */
export const tagsOf = ({ checks }: DoctorReport, name: string): readonly string[] =>
  checks.filter((check) => check.name === name).flatMap(({ findings }) => findings.map(({ _tag }) => _tag))

/** The files of a package in node_modules. */
export const packageFiles = (
  name: string,
  manifest: Readonly<Record<string, unknown>>,
  under = '',
): Readonly<Record<string, string>> => ({
  [`${under}node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', ...manifest }),
})

/** The files of a project with the module `acme`, whose package has this probe. */
export const acmeFiles = (probe: string | undefined): Readonly<Record<string, string>> => ({
  'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
  'Pulumi.dev.yaml': 'config:\n  acme: { enabled: true, door: front }\n',
  'package.json': JSON.stringify({ dependencies: { 'acme-cloud': '^1.0.0', '@pulumi/pulumi': '^3.0.0' } }),
  ...packageFiles('@pulumi/pulumi', { version: '3.270.0' }),
  ...packageFiles('acme-cloud', {
    type: 'module',
    konductor: { module: './module' },
    exports: { './module': './module.js', ...(probe === undefined ? {} : { './probe': './probe.js' }) },
  }),
  'node_modules/acme-cloud/module.js': `export const module = {
    id: 'acme', displayName: 'Acme', packageName: 'acme-cloud', version: '1.0.0', contract: 1,
    config: {
      decode: (right) => ({ _tag: 'Right', right }), jsonSchema: () => ({}), secretLeaves: () => [{ path: ['key'], plain: 'warning' }], docs: () => [],
    },
    units: ({ door, key }) => [
      { kind: 'door', id: 'acme.door', at: 'acme.door', name: 'door', settings: { door, key }, needs: {}, offers: [] },
    ],
    load: async () => ({ build: {} }),
  }\n`,
  ...(probe === undefined ? {} : { 'node_modules/acme-cloud/probe.js': probe }),
})
