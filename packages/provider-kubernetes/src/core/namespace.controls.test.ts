import { describe, expect, it } from 'vitest'
import { openingsOf, supportedControls } from '@konductor/core/config'
import { namespaceDefaults } from './namespace-defaults.ts'
import { namespaceRoles } from './namespace.config.ts'
import { namespaceSafeguards, type JudgedNamespace } from './namespace.controls.ts'

const { podSecurity, networkPolicy } = namespaceDefaults
const closed: JudgedNamespace = { podSecurity, networkPolicy }
const all = supportedControls(namespaceSafeguards, closed)

describe('the controls of a namespace', () => {
  it('are all supported by default', () => {
    expect(all).toEqual({
      'cis-kubernetes@1.8': ['5.1.5', '5.1.6', '5.2.1', '5.3.2', '5.7.1', '5.7.4'],
      'cis-kubernetes@2.0.1': ['5.1.5', '5.1.6', '5.2.1', '5.3.2', '5.6.1', '5.6.4'],
      checkov: ['CKV2_K8S_6', 'CKV_K8S_21', 'CKV_K8S_41'],
      'nsa-kubescape': ['C-0030', 'C-0054'],
      trivy: ['KSV-0037', 'KSV-0038', 'KSV-0039', 'KSV-0040', 'KSV-0110'],
    })
  })

  it.each<[Partial<JudgedNamespace>, readonly string[]]>([
    [{ podSecurity: 'baseline' }, ['5.2.1']],
    [{ podSecurity: 'privileged' }, ['5.2.1']],
    [{ networkPolicy: { ...networkPolicy, ingress: 'allow' } }, ['5.3.2']],
    [{ networkPolicy: { ...networkPolicy, egress: 'allow' } }, ['5.3.2']],
    [{ networkPolicy: { ...networkPolicy, dns: false } }, []],
  ])('of %j lack %j, which is what has to be acknowledged', (open, lost) => {
    const settings = { ...closed, ...open }
    const left = supportedControls(namespaceSafeguards, settings)['cis-kubernetes@2.0.1'] ?? []
    expect((all['cis-kubernetes@2.0.1'] ?? []).filter((id) => !left.includes(id))).toEqual(lost)
    const asked = openingsOf(namespaceSafeguards, settings).filter((opening) => opening.open)
    expect(asked.map(({ control }) => control)).toEqual(lost.map((id) => `CIS-K8s ${id}`))
  })

  it('are not claimed where the child that carries them is overridden', () => {
    expect(supportedControls(namespaceSafeguards, closed, ['quota', 'limits'])).toEqual({
      ...all,
      trivy: ['KSV-0037', 'KSV-0038', 'KSV-0110'],
    })
  })

  it('are carried by children that there are', () => {
    const roles: readonly string[] = namespaceRoles
    expect(namespaceSafeguards.flatMap(({ by }) => by).filter((role) => !roles.includes(role))).toEqual([])
  })
})
