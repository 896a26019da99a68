import { describe, expect, it } from 'vitest'
import { namespaceControls, openings, supportedControls } from './controls.ts'
import { namespaceDefaults } from './namespace-defaults.ts'
import { namespaceRoles } from './namespace.config.ts'

const { podSecurity, networkPolicy } = namespaceDefaults
const closed = { podSecurity, networkPolicy }

describe('the controls of a namespace', () => {
  it('are all supported by default', () => {
    expect(supportedControls(closed)).toEqual([
      'CIS-K8s 5.2.1',
      'CIS-K8s 5.3.2',
      'KSV-0038',
      'CKV2_K8S_6',
      'C-0030',
      'C-0054',
      'CIS-K8s 5.1.5',
      'CKV_K8S_41',
      'CIS-K8s 5.1.6',
      'CIS-K8s 5.6.1',
      'KSV-0037',
      'CIS-K8s 5.6.4',
      'KSV-0110',
      'CKV_K8S_21',
      'KSV-0039',
      'KSV-0040',
    ])
  })

  it.each([
    [{ ...closed, podSecurity: 'baseline' } as const, ['CIS-K8s 5.2.1']],
    [{ ...closed, podSecurity: 'privileged' } as const, ['CIS-K8s 5.2.1']],
    [{ ...closed, networkPolicy: { ...networkPolicy, ingress: 'allow' } } as const, ['CIS-K8s 5.3.2']],
    [{ ...closed, networkPolicy: { ...networkPolicy, egress: 'allow' } } as const, ['CIS-K8s 5.3.2']],
    [{ ...closed, networkPolicy: { ...networkPolicy, dns: false } }, []],
  ])('of %j lack %j, which is what has to be acknowledged', (posture, lost) => {
    expect(namespaceControls.map(({ id }) => id).filter((id) => !supportedControls(posture).includes(id))).toEqual(lost)
    expect(
      openings(posture)
        .filter(({ open }) => open)
        .map(({ control }) => control),
    ).toEqual(lost)
  })

  it('are not claimed where the child that carries them is overridden', () => {
    expect(supportedControls(closed, ['quota', 'limits'])).toEqual(
      supportedControls(closed).filter((id) => id !== 'KSV-0039' && id !== 'KSV-0040'),
    )
  })

  it('are carried by children that there are', () => {
    const roles: readonly string[] = namespaceRoles
    expect(namespaceControls.flatMap(({ by }) => by).filter((role) => !roles.includes(role))).toEqual([])
  })
})
