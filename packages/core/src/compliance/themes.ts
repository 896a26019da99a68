import type { ControlsByFramework } from '@konductor/interfaces'

/**
 * What safeguards are about, and the controls that ask for exactly this. Only what a resource can do by itself: no
 * control that asks for a procedure or a document, and none of a family that merely touches the theme.
 */
export const themes = {
  'encryption at rest': {
    'nist-800-53': ['SC-28', 'SC-28(1)', 'SC-13'],
    'pci-dss': ['3.5.1'],
    'iso-27001': ['A.8.24'],
    'iso-27017': ['10.1.1'],
    hipaa: ['164.312(a)(2)(iv)'],
  },
  'own keys': {
    'nist-800-53': ['SC-12', 'SC-13'],
    'pci-dss': ['3.6.1', '3.7.4'],
    'iso-27001': ['A.8.24'],
    'iso-27017': ['10.1.2'],
    hipaa: ['164.312(a)(2)(iv)'],
  },
  'encryption in transit': {
    'nist-800-53': ['SC-8', 'SC-8(1)', 'SC-13', 'SC-23'],
    'pci-dss': ['4.2.1'],
    'iso-27001': ['A.5.14', 'A.8.20', 'A.8.24'],
    'iso-27018': ['A.11.6'],
    hipaa: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  },
  logging: {
    'nist-800-53': ['AU-2', 'AU-3', 'AU-12'],
    'pci-dss': ['10.2.1'],
    'iso-27001': ['A.8.15'],
    'iso-27017': ['CLD.12.4.5'],
    hipaa: ['164.312(b)'],
  },
  'least privilege': {
    'nist-800-53': ['AC-3', 'AC-6'],
    'pci-dss': ['7.2.1', '7.2.2'],
    'iso-27001': ['A.5.15', 'A.8.3'],
    hipaa: ['164.312(a)(1)'],
  },
  'network isolation': {
    'nist-800-53': ['AC-4', 'SC-7', 'SC-7(5)'],
    'pci-dss': ['1.3.1', '1.3.2'],
    'iso-27001': ['A.8.20', 'A.8.22'],
    'iso-27017': ['CLD.9.5.1', 'CLD.13.1.4'],
    hipaa: ['164.312(e)(1)'],
  },
  backup: {
    'nist-800-53': ['CP-9', 'CP-10'],
    'iso-27001': ['A.8.13'],
    hipaa: ['164.308(a)(7)(ii)(A)', '164.312(c)(1)'],
  },
  redundancy: {
    'nist-800-53': ['CP-6', 'CP-9'],
    'iso-27001': ['A.8.14'],
    hipaa: ['164.308(a)(7)(ii)(B)'],
  },
  hardening: {
    'nist-800-53': ['CM-6', 'CM-7'],
    'pci-dss': ['2.2.1', '2.2.6'],
    'iso-27001': ['A.8.9'],
    'iso-27017': ['CLD.9.5.2'],
  },
  'resource limits': {
    'nist-800-53': ['SC-5', 'SC-6'],
    'iso-27001': ['A.8.6'],
  },
} as const satisfies Readonly<Record<string, ControlsByFramework>>

export type Theme = keyof typeof themes

/** The themes that ask for a control: what it is about, in our words. */
export const themesOf = (framework: string, control: string): readonly Theme[] =>
  Object.entries<ControlsByFramework>(themes).flatMap(([theme, controls]) =>
    controls[framework]?.includes(control) === true ? [theme as Theme] : [],
  )
