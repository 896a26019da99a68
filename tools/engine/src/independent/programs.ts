import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT, type Shape } from '../corpus/shape.ts'

/** A program that uses packages by others. */
export interface IndependentProgram {
  readonly name: string
  /** Package → version. */
  readonly packages: Readonly<Record<string, string>>
  /** How many a plan has, providers by default and the stack included. */
  readonly resources: number
  /** Providers build its components, so that a preview needs their own plugins. */
  readonly remote?: true
}

const sdk = { '@pulumi/pulumi': '3.270.0' }

export const programs: readonly IndependentProgram[] = [
  { name: 'awsx-classic', packages: { ...sdk, '@pulumi/awsx': '2.22.0' }, resources: 63 },
  {
    name: 'sidetrek',
    packages: { ...sdk, '@sidetrek/pulumi-component-resources': '0.0.7' },
    resources: 24,
    // Of @pulumi/kubernetes-cert-manager.
    remote: true,
  },
  {
    name: 'kubernetesx',
    packages: { ...sdk, '@pulumi/kubernetesx': '0.1.6', '@pulumi/kubernetes': '3.30.2' },
    resources: 8,
  },
  {
    name: 'remote-components',
    packages: { ...sdk, '@pulumi/eks': '4.3.0', '@pulumi/awsx': '3.9.0', '@pulumi/aws-apigateway': '3.0.0' },
    resources: 7,
    remote: true,
  },
]

const folder = join(import.meta.dirname, '../../independent')

/** The program as the corpus knows programs, with its packages installed in a folder. */
export const shapeOf = ({ name, packages }: IndependentProgram, modules: string): Shape => ({
  name,
  claim: name,
  answers: join(folder, 'answers.json'),
  modules,
  files: {
    'Pulumi.yaml': PROJECT,
    'Pulumi.dev.yaml': 'config:\n  aws:region: us-west-2\n',
    'package.json': JSON.stringify({ name: 'site', private: true, type: 'module', dependencies: packages }),
    'index.mjs': readFileSync(join(folder, `${name}.mjs`), 'utf8'),
  },
})
