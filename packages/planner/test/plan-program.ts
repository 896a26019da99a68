import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plan, type Plan, type PlannedResource, type PlanOptions } from '../src/index.ts'

const packageFolder = join(import.meta.dirname, '..')

const prelude = `
import * as pulumi from '@pulumi/pulumi'
import { Provider, Remote, Site, Thing, find, findOutput } from '${pathToFileURL(join(import.meta.dirname, 'acme.mjs')).href}'
`

/** The files of a project beside its program. */
export interface ProjectFiles {
  /** Under `config:` of the stack `dev`. */
  readonly stackFile?: string
  readonly files?: Readonly<Record<string, string>>
}

/** A project called `site` with this program. `using` hands its folder out, and it is gone afterwards. */
export const withProgram = async <A>(
  source: string,
  using: (folder: string) => Promise<A>,
  { stackFile = '', files = {} }: ProjectFiles = {},
): Promise<A> => {
  mkdirSync(join(packageFolder, 'out-tsc'), { recursive: true })
  const folder = mkdtempSync(join(packageFolder, 'out-tsc', 'program-'))
  const all: Readonly<Record<string, string>> = {
    'Pulumi.yaml': 'name: site\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.mjs\n',
    'Pulumi.dev.yaml': `config:\n${stackFile}`,
    'package.json': '{ "name": "site", "private": true, "type": "module" }',
    'index.mjs': prelude + source,
    ...files,
  }
  try {
    for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text)
    return await using(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Plans a program that finds the made-up SDK `acme` and `pulumi` in scope. */
export const planProgram = (source: string, options: Partial<PlanOptions> & ProjectFiles = {}): Promise<Plan> =>
  withProgram(source, (project) => plan({ timeout: 50_000, ...options, project, stack: 'dev' }), options)

/** The one resource of that name. */
export const resource = (planned: Plan, name: string): PlannedResource => {
  const found = planned.resources.filter((each) => each.name === name)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} resources called ${name}; ${JSON.stringify(planned.problems)}`)
  return found[0]
}

/** The beginning that all URNs of the project share. */
export const urn = (rest: string): string => `urn:pulumi:dev::site::${rest}`
