import { check } from '@konductor/core/config'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aws } from '../src/descriptor.ts'

/** Networks beside the secure VPC called `main`. */
interface Networks {
  readonly secure?: object
  readonly plain?: object
}

/** Checks an `ec2` section beside a secure VPC called `main`, as core does before anything is built. */
export const checkedEc2 = async (ec2: object, compliance: object = { mode: 'enforcing' }, networks: Networks = {}) => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-ec2-'))
  try {
    writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
    writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')
    return await check({
      root,
      project: 'platform',
      stack: 'dev',
      values: {
        'platform:compliance': JSON.stringify(compliance),
        'platform:aws': JSON.stringify({
          enabled: true,
          region: 'us-east-1',
          components: { secureVpc: { main: { cidr: '10.20.0.0/16', zones: 2 }, ...networks.secure } },
          services: { ec2, vpc: { vpcs: { ...networks.plain } } },
        }),
      },
      secretKeys: [],
      modules: [aws],
      env: {},
      planned: true,
    })
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** What is found in an `ec2` section, as `tag at: fix`, places from the section down. */
export const saidOfEc2 = async (ec2: object, compliance?: object, networks?: Networks): Promise<readonly string[]> => {
  const outcome = await checkedEc2(ec2, compliance, networks)
  const found = outcome._tag === 'Left' ? outcome.left.problems : outcome.right.warnings
  return found
    .filter(({ _tag }) => _tag !== 'ModulesDiffer')
    .map(({ _tag, at, fix }) => `${_tag} ${at.replace('aws.services.ec2.', '')}: ${fix}`)
}

/** The same without the fixes. */
export const foundInEc2 = async (ec2: object, compliance?: object, networks?: Networks): Promise<readonly string[]> =>
  (await saidOfEc2(ec2, compliance, networks)).map((line) => line.split(': ')[0] ?? '')
