// Packs of cdk-nag over a template.
import { App, Stack } from 'aws-cdk-lib'
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include'
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks } from 'cdk-nag'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const packs = [AwsSolutionsChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks]
const library = dirname(require.resolve('aws-cdk-lib/package.json'))
const classes = JSON.parse(readFileSync(join(library, 'cloudformation-include/cfn-types-2-classes.json'), 'utf8'))

/** Rules ask `instanceof`: where a construct is of another class, every rule would say "not applicable" in
 * silence; so it would of a property that CloudFormation does not have. */
const assertSeen = (construct, type, logicalId) => {
  const [module, name] = (classes[type] ?? '').split(/\.(?=[^.]+$)/)
  const known = module ? require(module)[name] : undefined
  if (known === undefined) throw new Error(`${logicalId}: aws-cdk-lib does not know the type ${type}`)
  const unknown = Object.entries(construct.rawOverrides?.Properties ?? {})
  if (unknown.length > 0) throw new Error(`${logicalId}: ${type} has no ${JSON.stringify(Object.fromEntries(unknown))}`)
  if (!(construct instanceof known)) throw new Error(`${logicalId}: the rules of cdk-nag do not see ${type}`)
}

/** What each rule of each pack says of each resource it is for. */
export const cdkNag = (file, { Resources }) => {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Judged')
  // What stands in resources beside a bucket in the plan stands in the bucket here, so that two can need each other.
  const included = new CfnInclude(stack, 'Template', { templateFile: file, allowCyclicalReferences: true })
  const logicalIds = new Map()
  for (const [logicalId, { Type }] of Object.entries(Resources)) {
    const construct = included.getResource(logicalId)
    assertSeen(construct, Type, logicalId)
    logicalIds.set(construct.node.path, logicalId)
  }
  return packs.map((Pack) => {
    const pack = new Pack()
    const rules = new Set()
    const applied = new Map()
    const findings = []
    // The pack itself only says what is wrong; a rule that was never for anything must not look as if all were well.
    pack.applyRule = ({ ruleSuffixOverride, rule, info, node }) => {
      const id = `${pack.packName}-${ruleSuffixOverride ?? rule.name}`
      rules.add(id)
      let result
      try {
        result = rule(node)
      } catch (error) {
        result = [`could not be judged: ${error.message}`]
      }
      if (result === 'N/A') return
      applied.set(id, (applied.get(id) ?? 0) + 1)
      const resource = logicalIds.get(node.node.path)
      if (Array.isArray(result)) {
        for (const detail of result) findings.push({ rule: id, resource, because: info, detail })
      } else if (result === 'Non-Compliant') findings.push({ rule: id, resource, because: info })
    }
    pack.validateScope(stack)
    return {
      judge: `cdk-nag ${pack.packName}`,
      rules: [...rules].sort(),
      applied: [...applied.keys()].sort(),
      findings,
    }
  })
}
