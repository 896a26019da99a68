import type { ControlIds, Opening, Safeguard } from '@konductor/core/config'
import type { Evidence } from '@konductor/interfaces'

type Path = readonly (string | number)[]

/** Something that access must not be given to without a reason. */
export interface Risk<S> {
  /** Name of the safeguard that it is not given, final once released. */
  readonly id: string
  /** What the safeguard does. */
  readonly does: string
  /** The control that is given up. */
  readonly control: string
  /** What giving it up means. */
  readonly what: string
  readonly supports: ControlIds
  /** What shows on the object that it is not given. */
  readonly evidence: readonly Pick<Evidence, 'property' | 'expected'>[]
  /** The settings that give it, by name: each is to be acknowledged. */
  places(settings: S): readonly Path[]
  /** Whether settings give it in another way, which is acknowledged elsewhere. */
  implied?(settings: S): boolean
}

const given = <S>(risk: Risk<S>, settings: S): boolean =>
  risk.places(settings).length > 0 || risk.implied?.(settings) === true

/** Risks as safeguards: what is not given is claimed. */
export const riskSafeguards = <S>(risks: readonly Risk<S>[]): readonly Safeguard<S>[] =>
  risks.map((risk) => ({
    id: risk.id,
    does: risk.does,
    themes: ['least privilege'],
    evidence: risk.evidence.map((each) => ({ role: 'main', ...each })),
    supports: risk.supports,
    by: ['main'],
    lost: (settings) => given(risk, settings),
    opening: { control: risk.control, below: [], what: risk.what },
  }))

/** Openings of settings, each where it is written. */
export const riskOpenings = <S>(risks: readonly Risk<S>[], settings: S): readonly Opening[] =>
  risks.flatMap((risk): readonly Opening[] => {
    const { control, what } = risk
    const places = risk.places(settings)
    return places.length === 0
      ? [{ open: false, control, what, below: [] }]
      : places.map((below) => ({ open: true, control, what, below }))
  })
