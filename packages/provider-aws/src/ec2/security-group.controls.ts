import type { Safeguard } from '@konductor/core/config'
import type { JudgedRules } from './judged-rules.ts'
import { openRules, openToAll, openToRisk } from './open-rules.ts'

/** What the rules of a security group do, and the controls that ask for it. */
export const securityGroupSafeguards: readonly Safeguard<JudgedRules>[] = [
  {
    id: 'no-open-ingress',
    does: 'lets nobody in whose addresses are not named',
    themes: ['network isolation'],
    by: ['ingress-*'],
    supports: { fsbp: ['EC2.18'], checkov: ['CKV_AWS_260'], trivy: ['AWS-0107'], 'cdk-nag': ['EC23'] },
    lost: ({ ingress }) => openRules(ingress).length > 0,
    opening: { control: 'EC2.18', below: ['ingress'], what: 'everybody on the internet can connect' },
  },
  {
    id: 'no-open-admin-ports',
    does: 'keeps what machines are administered and databases asked through from the internet',
    themes: ['network isolation', 'hardening'],
    by: ['ingress-*'],
    supports: {
      fsbp: ['EC2.19'],
      'cis-aws@3.0': ['5.2', '5.3'],
      'cis-aws@5.0': ['5.3', '5.4'],
      checkov: ['CKV_AWS_24', 'CKV_AWS_25', 'CKV_AWS_277'],
    },
    lost: ({ ingress }) => openToRisk(ingress).length > 0,
    opening: {
      control: 'EC2.19',
      below: ['ingress'],
      what: 'everybody on the internet can reach a port that administers something, or asks a database',
    },
  },
  {
    id: 'explicit-egress',
    does: 'lets nothing out but to what is named',
    themes: ['network isolation'],
    by: ['egress-*'],
    supports: { trivy: ['AWS-0104'] },
    lost: ({ egress }) => openRules(egress).length > 0,
    opening: { control: 'AWS-0104', below: ['egress'], what: 'whatever runs in it can send data to anybody' },
  },
  {
    id: 'named-protocols-out',
    does: 'names what may be spoken to the internet',
    themes: ['network isolation'],
    by: ['egress-*'],
    supports: { checkov: ['CKV_AWS_382'] },
    lost: ({ egress }) => openToAll(egress).length > 0,
    opening: {
      control: 'CKV_AWS_382',
      below: ['egress'],
      what: 'whatever runs in it can speak any protocol, on any port, to anybody',
    },
  },
  {
    id: 'described-rules',
    does: 'says of each rule what it is for',
    themes: [],
    by: ['ingress-*', 'egress-*'],
    evidence: [
      { role: 'ingress-*', property: ['description'], expected: { present: true } },
      { role: 'egress-*', property: ['description'], expected: { present: true } },
    ],
    supports: { checkov: ['CKV_AWS_23'], trivy: ['AWS-0124'] },
  },
]
