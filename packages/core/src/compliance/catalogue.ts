import { nearest } from '../config/codec/nearest.ts'
import { hipaaTable, iso27001Table, iso27017Table, nistTable, pciTable, type ControlTable } from './control-tables.ts'
import { isKnownFramework, type KnownFramework } from './framework-name.ts'

/** What is known of a framework's control ids. */
export interface Catalogue {
  /** The version whose ids these are. */
  readonly version: string
  /** Whether a version as written is that one. */
  readonly isVersion: RegExp
  /** What its ids look like, in the user's words. */
  readonly expected: string
  readonly shape: RegExp
  /** The ids themselves; not there where they cannot be had. */
  readonly table?: () => ControlTable
  /** The id by which the table has it. */
  inTable(id: string): string
}

const itself = (id: string): string => id

const nist: Catalogue = {
  version: '5',
  isVersion: /^(r|rev\.?|revision)?\s*5(\.\d+)*(\+u\d+)?$/i,
  expected: 'the id of a control of NIST SP 800-53, such as SC-28 or SC-28(1)',
  // A part of a control's statement may follow: AC-2a, IA-5(1)(c).
  shape: /^[A-Z]{2}-\d{1,2}(\(\d{1,2}\))?(\([a-z]\)|[a-z]\.?)?(\(?\d{1,2}\)?)?$/,
  table: nistTable,
  inTable: (id) => /^[A-Z]{2}-\d+(\(\d+\))?/.exec(id)?.[0] ?? id,
}

const catalogues: Readonly<Record<KnownFramework, Catalogue>> = {
  'nist-800-53': nist,
  fisma: nist,
  'iso-27001': {
    version: '2022',
    isVersion: /^2022$/,
    expected: 'the number of a control of ISO/IEC 27001, Annex A, such as A.8.24',
    shape: /^(A\.)?\d{1,2}\.\d{1,2}(\.\d{1,2})?$/,
    table: iso27001Table,
    inTable: (id) => (id.startsWith('A.') ? id : `A.${id}`),
  },
  'iso-27017': {
    version: '2015',
    isVersion: /^2015$/,
    expected: 'the number of a control of ISO/IEC 27017, such as 10.1.1 or CLD.9.5.1',
    shape: /^(CLD\.)?\d{1,2}(\.\d{1,2}){1,2}$/,
    // The others are those of ISO/IEC 27002:2013.
    table: iso27017Table,
    inTable: itself,
  },
  'iso-27018': {
    version: '2019',
    isVersion: /^2019$/,
    expected: 'the number of a control of ISO/IEC 27018, such as A.11.6',
    shape: /^(A\.)?\d{1,2}(\.\d{1,2}){1,2}$/,
    inTable: itself,
  },
  hipaa: {
    version: '45 CFR 164',
    isVersion: /.*/,
    expected: 'a section of the HIPAA Security Rule, such as 164.312(a)(2)(iv)',
    shape: /^164\.3\d\d(\([A-Za-z0-9]{1,4}\))*$/,
    table: hipaaTable,
    inTable: itself,
  },
  'pci-dss': {
    version: '4.0',
    isVersion: /^v?4(\.0(\.\d+)?)?$/i,
    expected: 'the number of a requirement of PCI DSS, such as 3.5.1',
    shape: /^\d{1,2}(\.\d{1,2}){1,4}$/,
    table: pciTable,
    inTable: itself,
  },
}

/** What is known of a framework's control ids; nothing of one that nobody here knows. */
export const catalogueOf = (framework: string): Catalogue | undefined =>
  isKnownFramework(framework) ? catalogues[framework] : undefined

/** Whether the ids that are known are those of the version the project names; one that names none means them. */
export const isKnownVersion = (framework: string, version: string | undefined): boolean => {
  const catalogue = catalogueOf(framework)
  return catalogue !== undefined && (version === undefined || catalogue.isVersion.test(version.trim()))
}

/** The controls of SP 800-53B's baseline for an impact level of FISMA. */
export const fismaBaseline = (level: 'low' | 'moderate' | 'high'): readonly string[] =>
  [...nistTable()].flatMap(([id, { baselines = '' }]) => (baselines.includes(level.charAt(0)) ? [id] : []))

const bare = (id: string): string => id.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** `did you mean "SC-28"?`, or what else to do: the control that differs in punctuation alone, else the nearest. */
export const didYouMeanControl = (written: string, { table }: Catalogue, otherwise: string): string => {
  const known = [...(table?.().keys() ?? [])]
  const meant = known.find((id) => bare(id) === bare(written)) ?? nearest(written, known)
  return meant === undefined ? otherwise : `did you mean ${JSON.stringify(meant)}?`
}
